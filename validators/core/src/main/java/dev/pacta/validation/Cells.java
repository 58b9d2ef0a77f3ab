/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import java.io.Serializable;
import java.util.Map;

/**
 * Where the fields of a record stand in a sheet. Immutable; all rows of a sheet share one.
 *
 * @param columns the letters of the column of each field; under an empty name those of the record, where only one cell is meant
 */
public record Cells(String sheet, Map<String, String> columns) implements Serializable {
    public Cells {
        columns = Map.copyOf(columns);
    }

    /** The same sheet where only that column is meant. */
    public Cells only(String column) {
        return new Cells(sheet, Map.of("", column));
    }

    /** The cell of a field as Excel writes it, such as {@code orders!C7}; without a column where the field has none. */
    String of(String field, long row) {
        boolean plain = sheet.matches("[\\p{L}_][\\p{L}\\p{N}_.]*");
        String name = plain ? sheet : "'" + sheet.replace("'", "''") + "'";
        return name + "!" + columns.getOrDefault(field, "") + row;
    }
}
