/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import dev.pacta.cli.client.PactaServer;
import dev.pacta.cli.client.ServerOptions;
import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.PlainCall;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.naming.DatasetName;
import dev.pacta.contract.naming.DatasetNaming;
import dev.pacta.policy.Obligation;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.files.FileSettings;
import dev.pacta.validation.guard.RecordGuard;
import dev.pacta.validation.place.DataPlace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pacta validate}: checks files, or a table of a database, against a contract. */
@Command(
        name = "validate",
        description = "Check data against a contract or a JSON Schema; stop it, or set the bad records aside.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pacta validate --contract orders.odcs.yaml orders.ndjson",
            "  pacta validate --contract orders.odcs.yaml --quarantine bad orders.csv.gz",
            "  pacta validate --contract orders --purpose analytics.reporting --pipeline daily-report orders.parquet",
            "  pacta validate --contract people.odcs.yaml --purpose analytics.reporting --policies policies/ --masked out.csv people.csv",
            "  pacta validate --contract orders@2.0.0 --explain",
            "  pacta validate --schema order.schema.json --formats orders.ndjson",
            "  pacta validate --contract orders warehouse/orders",
            "  pacta validate --contract orders s3://lake/warehouse/orders",
            "  pacta validate --contract orders s3://shop/2026-01-31/orders.ndjson.gz",
            "  pacta validate --contract orders 's3://shop/2026-01-31/orders-*.parquet'",
            "  pacta validate --contract orders https://data.example/orders.csv",
            "  pacta validate --contract orders --as-of 2026-01-31T12:00:00Z warehouse/orders",
            "  pacta validate --contract orders --jdbc jdbc:postgresql://host/shop --table sales.orders --user reader"
                    + " --password env:DB_PASSWORD",
            "",
            "Formats: .ndjson, .jsonl, .json, .csv, .tsv (each also .gz and .zst), .parquet, .avro, .arrow, .arrows, .feather,",
            ".xlsx, .xlsm (the sheet that is called as the schema object);",
            "folders of Delta tables, of Iceberg tables, and their *.metadata.json, also as s3://BUCKET/KEY.",
            "Exit codes: 0 the data may pass, 1 it may not, 2 the call or a file cannot be used, 3 no server or not"
                    + " allowed."
        })
public final class ValidateCommand extends PactaCommand {
    private static final Map<String, Mode> MODES =
            Map.of("block", Mode.BLOCK, "quarantine", Mode.QUARANTINE, "report", Mode.REPORT);

    @Option(
            names = "--contract",
            paramLabel = "C",
            description = "A contract file, or an id on the server, also as id@version.")
    private String named = "";

    @Option(names = "--schema-object", paramLabel = "S", description = "Which one, when the contract has several.")
    private @Nullable String schemaObject;

    @Option(
            names = "--mode",
            paramLabel = "M",
            description = "block (default), quarantine (default with --quarantine) or report.")
    private @Nullable Mode mode;

    @Option(names = "--quarantine", paramLabel = "DIR", description = "Where bad records go, with their reasons.")
    private @Nullable Path quarantine;

    @Option(names = "--report", paramLabel = "FILE", description = "Write the whole report as JSON.")
    private @Nullable Path reportFile;

    @Option(
            names = "--reference",
            paramLabel = "OBJECT=DATA",
            description = "The file, or the table of --jdbc, that foreign keys refer to; may be repeated.")
    private Map<String, String> references = Map.of();

    @Option(names = "--explain", description = "Only print what would be checked, and what cannot be.")
    private boolean explain;

    @Mixin
    private PurposeOptions purpose = new PurposeOptions();

    @Mixin
    private MaskOptions masks = new MaskOptions();

    @Mixin
    private MomentOptions moment = new MomentOptions();

    @Mixin
    private EngineOptions engines = new EngineOptions();

    @Mixin
    private TableOptions tables = new TableOptions();

    @Mixin
    private SchemaOptions schema = new SchemaOptions();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Parameters(
            paramLabel = "DATA",
            arity = "0..*",
            description =
                    "The files, one set of data, also s3://BUCKET/KEY and https://HOST/FILE; or the folder of a Delta or"
                            + " Iceberg table, also s3://BUCKET/KEY.")
    private List<String> data = List.of();

    /** A command in the given surroundings. */
    public ValidateCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /** The command for a plain call; nothing when the call is not plain. */
    public static Optional<PactaCommand> plain(Surroundings surroundings, List<String> words) {
        return PlainCall.of(words, Set.of("--contract", "--schema-object", "--mode", "--quarantine", "--report"))
                .filter(call -> call.options().containsKey("--contract")
                        && !call.names().isEmpty()
                        && MODES.containsKey(call.options().getOrDefault("--mode", "block")))
                .map(call -> {
                    ValidateCommand command = new ValidateCommand(surroundings);
                    call.options().forEach(command::set);
                    command.data = call.names();
                    if (call.json()) {
                        command.speakJson();
                    }
                    return command;
                });
    }

    private void set(String option, String value) {
        switch (option) {
            case "--contract" -> named = value;
            case "--schema-object" -> schemaObject = value;
            case "--mode" -> mode = MODES.get(value);
            case "--quarantine" -> quarantine = Path.of(value);
            default -> reportFile = Path.of(value);
        }
    }

    @Override
    protected ExitCode run() {
        if (schema.wanted()) {
            return againstSchema();
        }
        if (named.isEmpty() || schema.isHalf()) {
            throw CommandFailure.badCall(
                    "nothing says what the data has to be",
                    "Name a contract with --contract, or a JSON Schema with --schema.");
        }
        Contract contract = ContractSource.find(named, this::connect);
        SchemaObject object = SchemaChoice.of(contract, schemaObject);
        CompiledContract compiled = CompiledContract.compile(contract);
        new ValidateCall(places(), tables, masks, moment, purpose, references, explain).check();
        if (explain) {
            return explain(compiled, object);
        }
        List<Obligation> obligations = purpose.open(contract, object, this::connect);
        RecordGuard guard = masks.wanted() ? masks.guard(object, obligations, surroundings()) : null;
        if (guard == null) {
            obligations.forEach(obligation -> output().remark("the pipeline has to: " + obligation));
        }
        return tables.wanted() ? table(compiled, object) : files(compiled, object, guard);
    }

    private ExitCode files(CompiledContract compiled, SchemaObject object, @Nullable RecordGuard guard) {
        DatasetName dataset = DatasetNaming.identify(compiled.contract(), object).stream()
                .findFirst()
                .orElseGet(() -> new DatasetName(
                        places().get(0).namespace(), places().get(0).name()));
        CheckLineage lineage = lineage(compiled, object);
        try (CalledData called = new CalledData(surroundings(), FileChecks.NO_VERDICT)) {
            FileChecks.KeptReport found = lineage.during(dataset, () -> checked(called, compiled, object));
            CheckedData checked = found.checked();
            new ReportOutput(output()).tell(checked, reportFile);
            if (guard != null) {
                masks.write(called, places(), compiled, object, guard, found.report(), output());
            }
            return lineage.end(checked, dataset);
        }
    }

    private ExitCode againstSchema() {
        if (!named.isEmpty()) {
            throw CommandFailure.badCall("a contract and a JSON Schema are two calls", "Leave out one of them.");
        }
        if (schemaObject != null
                || quarantine != null
                || mode == Mode.QUARANTINE
                || !references.isEmpty()
                || purpose.asked()
                || masks.wanted()
                || tables.wanted()
                || tables.kept() != null
                || moment.wanted()) {
            throw CommandFailure.badCall(
                    "with --schema there is no object, quarantine, reference, purpose, mask or table",
                    "Give a contract for these: --contract.");
        }
        SchemaCheck check = new SchemaCheck(schema, surroundings(), output());
        if (explain) {
            return check.explain();
        }
        if (data.isEmpty()) {
            throw CommandFailure.badCall("there is nothing to validate", "Name the files after the options.");
        }
        return check.check(places(), mode(), reportFile);
    }

    private List<DataPlace> places() {
        return CalledData.places(data);
    }

    private FileChecks.KeptReport checked(CalledData called, CompiledContract compiled, SchemaObject object) {
        Path kept = tables.kept();
        FileSettings settings = FileChecks.settings(
                mode(), quarantine, moment.moment(), engines.engines(surroundings()), surroundings());
        return kept != null
                ? FileChecks.validate(
                        called.files(places()).get(0), compiled, object.name(), settings, kept, surroundings())
                : FileChecks.validate(called, places(), compiled, object.name(), settings, references, surroundings());
    }

    private ExitCode table(CompiledContract compiled, SchemaObject object) {
        CheckLineage lineage = lineage(compiled, object);
        TableOptions.CheckedTable table = lineage.during(
                tables.dataset(compiled.contract(), object),
                () -> tables.validate(compiled, object, mode(), quarantine, references, surroundings()));
        CheckedData checked = CheckedData.of(table.report());
        new ReportOutput(output()).tell(checked, reportFile);
        DatasetName dataset = table.dataset()
                .or(() -> DatasetNaming.identify(compiled.contract(), object).stream()
                        .findFirst())
                .orElseGet(() -> new DatasetName("jdbc", table.report().table().toString()));
        ExitCode end = lineage.end(checked, dataset);
        if (!checked.blocked()) {
            tables.remember(table, object);
        }
        return end;
    }

    private CheckLineage lineage(CompiledContract compiled, SchemaObject object) {
        Contract contract = compiled.contract();
        Supplier<LineageSender> sender =
                () -> new LineageSender(purpose.jobName(contract, object), purpose.wanted(), connect());
        return new CheckLineage(contract, object, server.named(surroundings()) ? sender : null, output());
    }

    private ExitCode explain(CompiledContract compiled, SchemaObject object) {
        Explanation explanation = new Explanation(output());
        if (tables.wanted()) {
            explanation.tell(tables.explain(compiled, object, references, surroundings()));
        } else {
            explanation.tell(compiled.plan(object.name()));
        }
        return ExitCode.FINE;
    }

    private Mode mode() {
        Mode chosen = mode != null ? mode : quarantine == null ? Mode.BLOCK : Mode.QUARANTINE;
        if (chosen == Mode.QUARANTINE && quarantine == null) {
            throw CommandFailure.badCall("the mode quarantine needs a folder", "Add --quarantine DIR.");
        }
        return chosen;
    }

    private PactaServer connect() {
        return server.connect(surroundings());
    }
}
