/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.contract.SchemaObject;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.lake.TableSnapshot;
import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.plan.RunContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        SchemaObject object = contract.contract().schemaObject(schemaObject).orElseThrow();
        try (FileSet data = FileSet.of(files, settings)) {
            return validate(data.brought(), contract, object, settings, references, listener);
        }
    }

    private static FileReport validate(
            FileSet data,
            CompiledContract contract,
            SchemaObject object,
            FileSettings settings,
            Map<String, List<Path>> references,
            ProgressListener listener)
            throws UnreadableDataException, IOException {
        String schemaObject = object.name();
        Plan plan = contract.plan(schemaObject);
        FileStates before = FileStates.of(data);
        RunContext context = ReferencedFiles.read(plan, contract.contract(), references, settings);
        ValidationRun run = contract.validator(schemaObject).open(context);
        Path folder = settings.quarantine();
        try (Quarantine quarantine = settings.mode() == Mode.QUARANTINE && folder != null
                ? new Quarantine(folder, schemaObject, settings.clock().instant())
                : null) {
            ParquetCheck.Asker asker = new ParquetCheck.Asker(
                    contract, object, context, run, false, quarantine, listener, 0, settings.names());
            if (!ParquetCheck.whereItPays(asker, data)) {
                readAll(data, RecordsOf.one(object, contract.contract()), settings, run, quarantine, listener);
            }
            ValidationReport report = run.finish();
            List<RuleOutcome> asked = asked(plan, object, data, report.records(), settings);
            before.demandSame();
            return report(report.withEnds(asked), data, before, contract, quarantine, settings.mode());
        }
    }

    /** The ends of the rules that are asked when the records were read. */
    static List<RuleOutcome> asked(Plan plan, SchemaObject object, FileSet data, long records, FileSettings settings)
            throws IOException {
        List<RuleOutcome> ends = new ArrayList<>(SqlRules.run(plan.queryRules(), object, data, records));
        ends.addAll(EngineRules.run(plan.customRules(), object, data, records, settings.engines()));
        TableSnapshot table = data.table();
        if (table != null && table.hasCommit()) {
            plan.arrivalRules()
                    .forEach(rule -> ends.add(
                            rule.judge(table.committed(), settings.clock().instant())));
        }
        return ends;
    }

    private static void readAll(
            FileSet data,
            RecordsOf wanted,
            FileSettings settings,
            ValidationRun run,
            @Nullable Quarantine quarantine,
            ProgressListener listener)
            throws UnreadableDataException, IOException {
        long records = 0;
        for (Path file : data.files()) {
            try (RecordSource source = open(file, data, wanted, settings)) {
                FileSink sink = new FileSink(file, source, run, quarantine, listener, records, settings.names());
                source.readAll(sink);
                records = sink.records();
            }
        }
    }

    private static RecordSource open(Path file, FileSet data, RecordsOf wanted, FileSettings settings)
            throws UnreadableDataException, IOException {
        TableSnapshot table = data.table();
        if (table != null) {
            return RowSource.open(file, table, wanted.object());
        }
        FileForm form = FileRecords.form(file);
        return FileRecords.open(file, form, wanted, settings.maxRecordBytes());
    }

    static FileReport report(
            ValidationReport report,
            FileSet data,
            FileStates before,
            CompiledContract contract,
            @Nullable Quarantine quarantine,
            Mode mode) {
        boolean blocked = mode.stops(report, contract.plan(report.schemaObject()));
        return new FileReport(
                report,
                quarantine == null ? null : quarantine.folder(),
                quarantine == null ? 0 : quarantine.count(),
                mode,
                blocked,
                data.table(),
                before);
    }
}
