/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.contract.SchemaObject;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.RuleOutcome.Status;
import dev.pacta.validation.RunPart;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.plan.PlannedRule;
import dev.pacta.validation.plan.RunContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Validates files as one set of data: a key in one file and again in another is repeated. */
public final class FileValidation {
    private FileValidation() {}

    /**
     * Validates.
     *
     * @throws UnreadableDataException when a file is no data of this contract; then there is no verdict
     * @throws IOException when a file cannot be read or the quarantine cannot be written
     */
    public static FileReport validate(
            List<Path> files,
            CompiledContract contract,
            String schemaObject,
            FileSettings settings,
            ProgressListener listener)
            throws UnreadableDataException, IOException {
        return validate(files, contract, schemaObject, settings, Map.of(), listener);
    }

    /**
     * Validates data that refers to other data.
     *
     * @param references the files of other schema objects, by name, for foreign keys
     */
    public static FileReport validate(
            List<Path> files,
            CompiledContract contract,
            String schemaObject,
            FileSettings settings,
            Map<String, List<Path>> references,
            ProgressListener listener)
            throws UnreadableDataException, IOException {
        Plan plan = contract.plan(schemaObject);
        RunContext context =
                ReferencedFiles.read(plan, references, settings.clock().instant());
        ValidationRun run = contract.validator(schemaObject).open(context);
        SchemaObject object = contract.contract().schemaObject(schemaObject).orElseThrow();
        Path folder = settings.quarantine();
        try (Quarantine quarantine = settings.mode() == Mode.QUARANTINE && folder != null
                ? new Quarantine(folder, schemaObject, settings.clock().instant())
                : null) {
            Optional<RunPart> proven = ParquetProof.of(plan, object, files, run);
            if (proven.isPresent()) {
                run.add(proven.get());
            } else {
                readAll(files, object, settings, run, quarantine, listener);
            }
            ValidationReport report = run.finish();
            List<RuleOutcome> asked = SqlRules.run(plan.queryRules(), object, files, report.records());
            return report(report.withEnds(asked), contract, quarantine, settings.mode());
        }
    }

    private static void readAll(
            List<Path> files,
            SchemaObject object,
            FileSettings settings,
            ValidationRun run,
            @Nullable Quarantine quarantine,
            ProgressListener listener)
            throws UnreadableDataException, IOException {
        long records = 0;
        for (Path file : files) {
            try (RecordSource source = open(file, object, settings)) {
                FileSink sink = new FileSink(file, source, run, quarantine, listener, records);
                source.readAll(sink);
                records = sink.records();
            }
        }
    }

    private static RecordSource open(Path file, SchemaObject object, FileSettings settings)
            throws UnreadableDataException, IOException {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableDataException(
                    file, Files.isDirectory(file) ? "this is a folder; name its files" : "there is no such file");
        }
        FileForm form = FileForm.of(file.getFileName().toString())
                .orElseThrow(() -> new UnreadableDataException(
                        file,
                        "the ending says nothing of the format; known are .ndjson, .jsonl, .json, .csv, .tsv"
                                + " (each also .gz) and .parquet"));
        return FileRecords.open(file, form, object, settings.maxRecordBytes());
    }

    private static FileReport report(
            ValidationReport report, CompiledContract contract, @Nullable Quarantine quarantine, Mode mode) {
        boolean blocked = switch (mode) {
            case REPORT -> false;
            case BLOCK -> report.result() == ValidationReport.Result.FAILED;
            case QUARANTINE -> failsBeyondRecords(report, contract);
        };
        return new FileReport(
                report,
                quarantine == null ? null : quarantine.folder(),
                quarantine == null ? 0 : quarantine.count(),
                mode,
                blocked);
    }

    /** What is left when the bad records are set aside: rules that no single record breaks, and personal data that no record shows. */
    private static boolean failsBeyondRecords(ValidationReport report, CompiledContract contract) {
        Set<String> onRecords = contract.plan(report.schemaObject()).rules().stream()
                .filter(rule -> rule.where() == PlannedRule.Where.RECORD)
                .map(PlannedRule::id)
                .collect(Collectors.toSet());
        Set<String> broken = report.violations().stream()
                .map(violation -> violation.ruleId())
                .collect(Collectors.toSet());
        boolean rules = report.rules().stream()
                .filter(rule -> rule.status() == Status.FAILED)
                .filter(RuleOutcome::isError)
                .anyMatch(rule -> !onRecords.contains(rule.ruleId()) && !broken.contains(rule.ruleId()));
        boolean personal = report.personal().stream().anyMatch(finding -> finding.unmarked() > 0);
        return rules || personal;
    }
}
