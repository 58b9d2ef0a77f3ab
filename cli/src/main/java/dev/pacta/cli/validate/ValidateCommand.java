/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.cli.client.PactaServer;
import dev.pacta.cli.client.ServerOptions;
import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.Json;
import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.cli.console.Tone;
import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import dev.pacta.policy.Obligation;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.files.FileReport;
import dev.pacta.validation.files.FileSettings;
import dev.pacta.validation.files.FileValidation;
import dev.pacta.validation.files.UnreadableDataException;
import dev.pacta.validation.guard.RecordGuard;
import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.plan.PlannedRule;
import dev.pacta.validation.report.ReportJson;
import dev.pacta.validation.report.ReportText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pacta validate}: checks files against a contract. */
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
            "",
            "Formats: .ndjson, .jsonl, .json, .csv, .tsv (each also .gz) and .parquet.",
            "Exit codes: 0 the data may pass, 1 it may not, 2 the call or a file cannot be used, 3 no server or not"
                    + " allowed."
        })
public final class ValidateCommand extends PactaCommand {
    private static final int SHOWN_VIOLATIONS = 20;

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
            paramLabel = "OBJECT=FILE",
            description = "Data that foreign keys refer to, by schema object; may be repeated.")
    private Map<String, Path> references = Map.of();

    @Option(names = "--explain", description = "Only print what would be checked, and what cannot be.")
    private boolean explain;

    @Mixin
    private PurposeOptions purpose = new PurposeOptions();

    @Mixin
    private MaskOptions masks = new MaskOptions();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Parameters(paramLabel = "DATA", arity = "0..*", description = "The files; one set of data.")
    private List<Path> data = List.of();

    /** A command in the given surroundings. */
    public ValidateCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        Contract contract = ContractSource.find(named, this::connect);
        SchemaObject object = object(contract);
        CompiledContract compiled = CompiledContract.compile(contract);
        if (explain) {
            return explain(compiled, object);
        }
        if (data.isEmpty()) {
            throw CommandFailure.badCall("there is nothing to validate", "Name the files after the options.");
        }
        if (masks.wanted() && !purpose.asked()) {
            throw CommandFailure.badCall("a masked copy is made for a purpose", "Add --purpose P.");
        }
        List<Obligation> obligations = purpose.open(contract, object, this::connect);
        RecordGuard guard = masks.wanted() ? masks.guard(object, obligations, surroundings()) : null;
        if (guard == null) {
            obligations.forEach(obligation -> output().remark("the pipeline has to: " + obligation));
        }
        FileReport report = validate(compiled, object);
        tell(report);
        if (guard != null) {
            masks.write(data, compiled, object, guard, report, output());
        }
        if (server.named(surroundings())) {
            LineageSender.send(
                    report.report(), contract, object, purpose.jobName(contract, object), data.get(0), connect());
        }
        return report.blocked() ? ExitCode.AT_FAULT : ExitCode.FINE;
    }

    private PactaServer connect() {
        return server.connect(surroundings());
    }

    private SchemaObject object(Contract contract) {
        String known = contract.schema().stream().map(SchemaObject::name).collect(Collectors.joining(", "));
        String wanted = schemaObject;
        if (wanted != null) {
            return contract.schemaObject(wanted)
                    .orElseThrow(() -> CommandFailure.badCall(
                            "the contract has no schema object '%s'".formatted(wanted), "It has: " + known));
        }
        if (contract.schema().size() == 1) {
            return contract.schema().get(0);
        }
        throw CommandFailure.badCall(
                contract.schema().isEmpty()
                        ? "the contract describes no data"
                        : "the contract has several schema objects",
                contract.schema().isEmpty() ? "It needs a schema." : "Name one with --schema-object: " + known);
    }

    private ExitCode explain(CompiledContract compiled, SchemaObject object) {
        Plan plan = compiled.plan(object.name());
        List<PlannedRule> rules = plan.rules();
        for (PlannedRule rule : rules) {
            String where = rule.where().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            String why = rule.reason() == null ? "" : "; " + rule.reason();
            output().line("%-14s %-40s %s; costs %s%s"
                    .formatted(where, rule.id(), rule.description(), plan.cost(rule), why));
        }
        output().document(Json.object()
                .set(
                        "rules",
                        Json.array(
                                rules,
                                rule -> Json.object()
                                        .put("rule", rule.id())
                                        .put("where", rule.where().name().toLowerCase(Locale.ROOT))
                                        .put("expectation", rule.description())
                                        .put("severity", rule.severity())
                                        .put("cost", plan.cost(rule))
                                        .put("reason", rule.reason()))));
        return ExitCode.FINE;
    }

    private FileReport validate(CompiledContract compiled, SchemaObject object) {
        Mode chosen = mode != null ? mode : quarantine == null ? Mode.BLOCK : Mode.QUARANTINE;
        if (chosen == Mode.QUARANTINE && quarantine == null) {
            throw CommandFailure.badCall("the mode quarantine needs a folder", "Add --quarantine DIR.");
        }
        TerminalProgress progress = new TerminalProgress(surroundings());
        try {
            FileSettings settings = FileSettings.of(chosen, quarantine, Clock.systemUTC());
            return FileValidation.validate(data, compiled, object.name(), settings, referenced(), progress);
        } catch (UnreadableDataException unreadable) {
            throw CommandFailure.badCall(
                    String.valueOf(unreadable.getMessage()), "There is no verdict; nothing was let through.");
        } catch (IOException trouble) {
            throw CommandFailure.surroundings(
                    "reading or writing broke off: " + trouble.getMessage(), "Check the disk and the permissions.");
        } finally {
            progress.done();
        }
    }

    private Map<String, List<Path>> referenced() {
        Map<String, List<Path>> files = new HashMap<>();
        references.forEach((name, file) -> files.put(name, List.of(file)));
        return files;
    }

    private void tell(FileReport report) {
        String json = ReportJson.write(report.report());
        if (reportFile != null) {
            write(reportFile, json);
        }
        ReportText.write(report.report(), SHOWN_VIOLATIONS).lines().forEach(output()::line);
        if (report.quarantineFolder() != null) {
            output().line("%,d bad records with their reasons are in %s"
                    .formatted(report.quarantined(), report.quarantineFolder()));
        }
        output().line(
                        report.blocked()
                                ? output().toned(Tone.BAD, "the data may not pass")
                                : output().toned(
                                                Tone.GOOD,
                                                report.quarantined() > 0
                                                        ? "the other records may pass"
                                                        : "the data may pass"));
        output().document(document(report, json));
    }

    private static JsonNode document(FileReport report, String json) {
        ObjectNode document = Json.object()
                .put("mode", report.mode().name().toLowerCase(Locale.ROOT))
                .put("blocked", report.blocked())
                .put("quarantined", report.quarantined());
        if (report.quarantineFolder() != null) {
            document.put("quarantineFolder", report.quarantineFolder().toString());
        }
        Json.read(json.getBytes(StandardCharsets.UTF_8)).ifPresent(node -> document.set("report", node));
        return document;
    }

    private static void write(Path file, String json) {
        try {
            Files.writeString(file, json);
        } catch (IOException trouble) {
            throw CommandFailure.surroundings(
                    "the report cannot be written to " + file + ": " + trouble.getMessage(),
                    "Check the folder and the permissions.");
        }
    }
}
