/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.validation.Mode;
import dev.pacta.validation.ValidationReport;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it ended.
 *
 * @param table as the database calls it
 * @param quarantineFolder where the keys of this run's bad rows are, when there are any
 * @param quarantined how many there are
 * @param blocked whether the data must not pass
 * @param reached how far the run has come, for the next one; nothing when it was not asked to remember
 * @param remarks what a reader of the report has to know, such as which part of the rows was checked
 */
public record TableReport(
        ValidationReport report,
        TableName table,
        @Nullable Path quarantineFolder,
        long quarantined,
        Mode mode,
        boolean blocked,
        TablePart.@Nullable Watermark reached,
        List<String> remarks) {
    public TableReport {
        remarks = List.copyOf(remarks);
    }
}
