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
import dev.pacta.cli.console.Surroundings;
import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.naming.DatasetName;
import dev.pacta.contract.naming.DatasetNaming;
import dev.pacta.policy.Obligation;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.files.FileReport;
import dev.pacta.validation.guard.RecordGuard;
import dev.pacta.validation.lake.TableFolders;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pacta validate}: checks files, or a table of a database, against a contract. */
@Command(
        name = "validate",
        description = "Check data against a contract; stop it, or set the bad records aside.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pacta validate --contract orders.odcs.yaml orders.ndjson",
            "  pacta validate --contract orders.odcs.yaml --quarantine bad orders.csv.gz",
            "  pacta validate --contract orders --purpose analytics.reporting --pipeline daily-report orders.parquet",
            "  pacta validate --contract people.odcs.yaml --purpose analytics.reporting --policies policies/ --masked out.csv people.csv",
            "  pacta validate --contract orders@2.0.0 --explain",
            "  pacta validate --contract orders warehouse/orders",
            "  pacta validate --contract orders --as-of 2026-01-31T12:00:00Z warehouse/orders",
            "  pacta validate --contract orders --jdbc jdbc:postgresql://host/shop --table sales.orders --user reader"
                    + " --password env:DB_PASSWORD",
            "",
            "Formats: .ndjson, .jsonl, .json, .csv, .tsv (each also .gz), .parquet and .avro;",
            "folders of Delta tables, of Iceberg tables, and their *.metadata.json.",
            "Exit codes: 0 the data may pass, 1 it may not, 2 the call or a file cannot be used, 3 no server or not"
                    + " allowed."
        })
public final class ValidateCommand extends PactaCommand {
    @Option(
            names = "--contract",
            required = true,
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
    private TableOptions tables = new TableOptions();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Parameters(
            paramLabel = "DATA",
            arity = "0..*",
            description = "The files, one set of data; or the folder of a Delta or Iceberg table.")
    private List<Path> data = List.of();

    /** A command in the given surroundings. */
    public ValidateCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        Contract contract = ContractSource.find(named, this::connect);
        SchemaObject object = SchemaChoice.of(contract, schemaObject);
        CompiledContract compiled = CompiledContract.compile(contract);
        checkCall();
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

    private void checkCall() {
        if (tables.isHalf()) {
            throw CommandFailure.badCall("these options speak of a database", "Add --jdbc URL.");
        }
        if (tables.wanted() && !data.isEmpty()) {
            throw CommandFailure.badCall("files and a table are two calls", "Leave out --jdbc, or the files.");
        }
        if (tables.wanted() && masks.wanted()) {
            throw CommandFailure.badCall("masked copies are made of files only", "Leave out --masked.");
        }
        if (tables.wanted() && moment.wanted()) {
            throw CommandFailure.badCall(
                    "--snapshot and --as-of are of Delta and Iceberg tables", "Leave out --jdbc, or these.");
        }
        if (tables.kept() != null && (data.size() != 1 || !references.isEmpty())) {
            throw CommandFailure.badCall(
                    "--state keeps the results of one Delta or Iceberg table, by itself",
                    "Name its folder alone, without --reference; or check a table of a database with --jdbc.");
        }
        if (masks.wanted()
                && data.stream().anyMatch(place -> TableFolders.format(place).isPresent())) {
            throw CommandFailure.badCall("masked copies are made of files, not of tables", "Leave out --masked.");
        }
        if (!explain && !tables.wanted() && data.isEmpty()) {
            throw CommandFailure.badCall("there is nothing to validate", "Name the files after the options.");
        }
        if (masks.wanted() && !purpose.asked()) {
            throw CommandFailure.badCall("a masked copy is made for a purpose", "Add --purpose P.");
        }
    }

    private ExitCode files(CompiledContract compiled, SchemaObject object, @Nullable RecordGuard guard) {
        Path kept = tables.kept();
        FileReport report;
        CheckedData checked;
        if (kept == null) {
            report = FileChecks.validate(
                    data, compiled, object.name(), mode(), quarantine, references, moment.moment(), surroundings());
            checked = CheckedData.of(report);
        } else {
            FileChecks.KeptReport result = FileChecks.validate(
                    data.get(0), compiled, object.name(), mode(), quarantine, kept, moment.moment(), surroundings());
            report = result.report();
            checked = CheckedData.of(report, result.kept());
        }
        new ReportOutput(output()).tell(checked, reportFile);
        if (guard != null) {
            masks.write(data, compiled, object, guard, report, output());
        }
        String file = data.get(0).toAbsolutePath().normalize().toString();
        DatasetName dataset = DatasetNaming.identify(compiled.contract(), object).stream()
                .findFirst()
                .orElseGet(() -> new DatasetName("file", file));
        return told(checked, compiled.contract(), object, dataset);
    }

    private ExitCode table(CompiledContract compiled, SchemaObject object) {
        TableOptions.CheckedTable table =
                tables.validate(compiled, object, mode(), quarantine, references, surroundings());
        CheckedData checked = CheckedData.of(table.report());
        new ReportOutput(output()).tell(checked, reportFile);
        DatasetName dataset = table.dataset()
                .or(() -> DatasetNaming.identify(compiled.contract(), object).stream()
                        .findFirst())
                .orElseGet(() -> new DatasetName("jdbc", table.report().table().toString()));
        ExitCode end = told(checked, compiled.contract(), object, dataset);
        if (!checked.blocked()) {
            tables.remember(table, object);
        }
        return end;
    }

    /** Sends what was found to the lineage server, where there is one. */
    private ExitCode told(CheckedData checked, Contract contract, SchemaObject object, DatasetName dataset) {
        if (server.named(surroundings())) {
            LineageSender.send(checked.report(), purpose.jobName(contract, object), dataset, connect());
        }
        return checked.blocked() ? ExitCode.AT_FAULT : ExitCode.FINE;
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
