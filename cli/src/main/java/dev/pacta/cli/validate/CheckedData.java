/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import dev.pacta.validation.Mode;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.files.FileReport;
import dev.pacta.validation.tables.TablePart;
import dev.pacta.validation.tables.TableReport;
import java.nio.file.Path;
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
                List.of(),
                Map.of());
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
