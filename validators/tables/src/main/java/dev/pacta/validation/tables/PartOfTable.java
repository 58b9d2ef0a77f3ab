/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.validation.ValidationReport;
import org.jspecify.annotations.Nullable;

/** Makes the rows that are checked from what the caller wants. */
final class PartOfTable {
    private PartOfTable() {}

    static TableRows of(TablePart part, TableShape shape, Database database) throws UnreadableTableException {
        if (!part.isAll()) {
            throw new UnreadableTableException("parts of tables are not checked yet");
        }
        return TableRows.all(database.dialect(), shape);
    }

    static ValidationReport said(ValidationReport report, TablePlan plan) {
        return report;
    }

    static TablePart.@Nullable Watermark reached(TablePart part, TableRows rows, Database database) {
        return null;
    }
}
