/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.scan;

import java.util.List;

/**
 * A column, or a field of nested records, and what a scan says of it.
 *
 * @param path its name; of a field inside others their names before it, with points; entries of lists have the list's own
 * @param type what its values are
 * @param values how many there were, nulls and empty texts aside
 * @param cards the strongest first; none where the verdict is that there is nothing
 */
public record ScannedColumn(String path, ValueType type, long values, ColumnVerdict verdict, List<EvidenceCard> cards) {
    public ScannedColumn {
        cards = List.copyOf(cards);
    }
}
