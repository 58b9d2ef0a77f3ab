/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import dev.pacta.validation.Mode;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.files.FileReport;
import dev.pacta.validation.files.KeptResults;
import dev.pacta.validation.lake.TableSnapshot;
import dev.pacta.validation.tables.TablePart;
import dev.pacta.validation.tables.TableReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a validation ended, of files or of a table.
 *
 * @param setAside what stands in the quarantine: bad records, or keys of bad rows
 * @param remarks what a reader of the report has to know
 * @param facts the same for programs, by name
 */
record CheckedData(
        ValidationReport report,
        Mode mode,
        boolean blocked,
        @Nullable Path quarantineFolder,
        long quarantined,
        String setAside,
        List<String> remarks,
        Map<String, String> facts) {
    static CheckedData of(FileReport files) {
        return new CheckedData(
                files.report(),
                files.mode(),
                files.blocked(),
                files.quarantineFolder(),
                files.quarantined(),
                "bad records",
                remarks(files.table()),
                facts(files.table()));
    }

    /** Of a table whose files were not all read. */
    static CheckedData of(FileReport files, KeptResults kept) {
        CheckedData read = of(files);
        List<String> remarks = new ArrayList<>(read.remarks());
        remarks.add("%,d files with rows were read; of %,d the results were kept from before"
                .formatted(kept.added(), kept.found()));
        Map<String, String> facts = new LinkedHashMap<>(read.facts());
        facts.put("filesRead", String.valueOf(kept.added()));
        facts.put("filesKept", String.valueOf(kept.found()));
        return new CheckedData(
                read.report(),
                read.mode(),
                read.blocked(),
                read.quarantineFolder(),
                read.quarantined(),
                read.setAside(),
                remarks,
                facts);
    }

    private static List<String> remarks(@Nullable TableSnapshot table) {
        return table == null
                ? List.of()
                : List.of(
                        "%s, %s, committed at %s".formatted(table.format().text(), snapshot(table), table.committed()));
    }

    private static String snapshot(TableSnapshot table) {
        return switch (table.format()) {
            case DELTA -> "version " + table.id();
            case ICEBERG -> table.id() < 0 ? "no snapshot yet" : "snapshot " + table.id();
        };
    }

    private static Map<String, String> facts(@Nullable TableSnapshot table) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (table != null) {
            facts.put("table", table.place());
            facts.put("format", table.format().text());
            facts.put("snapshot", String.valueOf(table.id()));
            facts.put("committed", table.committed().toString());
        }
        return facts;
    }

    static CheckedData of(TableReport table) {
        return new CheckedData(
                table.report(),
                table.mode(),
                table.blocked(),
                table.quarantineFolder(),
                table.quarantined(),
                "keys of bad rows",
                table.remarks(),
                facts(table));
    }

    private static Map<String, String> facts(TableReport table) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("table", table.table().toString());
        TablePart.Watermark reached = table.reached();
        if (reached != null && reached.value() != null) {
            facts.put("watermarkColumn", reached.column());
            facts.put("watermark", reached.value());
        }
        return facts;
    }
}
