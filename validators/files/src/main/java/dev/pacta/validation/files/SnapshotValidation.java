/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.contract.SchemaObject;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.RunPart;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.Validator;
import dev.pacta.validation.lake.TableSnapshot;
import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.plan.RunContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Validates a state of a Delta or Iceberg table by what its files have shown: those that were seen before, with the same dead rows and the same
 * columns, are not read again. The verdict is on all rows of the state. Keys are compared anew each time, by their columns alone.
 */
public final class SnapshotValidation {
    private final Path place;
    private final FileSet data;
    private final TableSnapshot table;
    private final CompiledContract contract;
    private final SchemaObject object;
    private final Plan plan;
    private final KeptResults kept;

    private SnapshotValidation(
            Path place,
            FileSet data,
            TableSnapshot table,
            CompiledContract contract,
            SchemaObject object,
            KeptResults kept) {
        this.place = place;
        this.data = data;
        this.table = table;
        this.contract = contract;
        this.object = object;
        this.plan = contract.plan(object.name());
        this.kept = kept;
    }

    /**
     * Validates, and adds to what is kept. Records that break a rule over keys are counted at that rule only.
     *
     * @throws UnreadableDataException when it is no table, cannot be read rightly, or is checked by a rule that needs its rows together
     */
    public static FileReport validate(
            Path place,
            CompiledContract contract,
            String schemaObject,
            FileSettings settings,
            KeptResults kept,
            ProgressListener listener)
            throws UnreadableDataException, IOException {
        try (FileSet data = FileSet.of(List.of(place), settings)) {
            TableSnapshot table = data.table();
            if (table == null) {
                throw new UnreadableDataException(
                        place, "results are kept for Delta and Iceberg tables, and this is none");
            }
            SchemaObject object = contract.contract().schemaObject(schemaObject).orElseThrow();
            return new SnapshotValidation(place, data, table, contract, object, kept).run(settings, listener);
        }
    }

    private FileReport run(FileSettings settings, ProgressListener listener)
            throws UnreadableDataException, IOException {
        RunContext context = new RunContext(settings.clock().instant(), Map.of());
        Validator validator = contract.validator(object.name());
        ValidationRun all = validator.open(context);
        RunPart empty = validator.open(context).part();
        RepeatedKeys keys = RepeatedKeys.of(plan, object, place);
        Map<String, String> files = table.fingerprints(FileFingerprint.of(contract, plan));
        Path folder = settings.quarantine();
        try (Quarantine quarantine = settings.mode() == Mode.QUARANTINE && folder != null
                ? new Quarantine(folder, object.name(), settings.clock().instant())
                : null) {
            long records = 0;
            for (Map.Entry<String, String> file : files.entrySet()) {
                Optional<JsonNode> before = kept.find(file.getValue());
                RunPart part;
                if (before.isPresent()) {
                    part = PartJson.read(before.get(), empty);
                } else {
                    TableSnapshot alone = table.only(Set.of(file.getKey()));
                    data.bring(alone);
                    part = read(alone, context, quarantine, listener, records);
                    data.release(alone);
                    kept.add(file.getValue(), PartJson.write(part));
                }
                all.add(part);
                records += part.records();
            }
            kept.keepOnly(files.values());
            all.add(keys.count(data, empty));
            if (!plan.queryRules().isEmpty() || !plan.customRules().isEmpty()) {
                data.bring(table);
            }
            ValidationReport report = all.finish();
            List<RuleOutcome> asked = FileValidation.asked(plan, object, data, report.records(), settings);
            return FileValidation.report(
                    report.withEnds(asked), data, FileStates.of(data), contract, quarantine, settings.mode());
        }
    }

    private RunPart read(
            TableSnapshot alone,
            RunContext context,
            @Nullable Quarantine quarantine,
            ProgressListener listener,
            long recordsBefore)
            throws UnreadableDataException, IOException {
        ValidationRun run = contract.validator(object.name()).openPart(context);
        ParquetCheck.Asker asker =
                new ParquetCheck.Asker(contract, object, context, run, true, quarantine, listener, recordsBefore);
        if (ParquetCheck.of(asker, new FileSet(List.of(place), alone))) {
            return run.part();
        }
        try (RowSource source = RowSource.open(place, alone, object)) {
            source.readAll(new FileSink(place, source, run, quarantine, listener, recordsBefore));
        }
        return run.part();
    }
}
