/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows that are checked: all of a table, or a part of it.
 *
 * @param condition in SQL, which the rows meet; nothing for all
 * @param sample how the product takes a share of them, or nothing
 * @param words for people, such as {@code rows since 2026-01-01}; nothing for all
 */
record TableRows(
        SqlDialect dialect,
        TableShape shape,
        @Nullable String condition,
        @Nullable String sample,
        @Nullable String words) {
    /** What the table is called inside the questions. */
    static final String ALIAS = "t";

    static TableRows all(SqlDialect dialect, TableShape shape) {
        return new TableRows(dialect, shape, null, null, null);
    }

    /** Whether some rows are left out. */
    boolean arePart() {
        return words != null;
    }

    String column(TableColumn column) {
        return ALIAS + "." + dialect.quote(column.name());
    }

    /** {@code FROM} and {@code WHERE}, with further conditions. */
    String from(String... further) {
        String table = dialect.quote(shape.name()) + " " + ALIAS + (sample == null ? "" : " " + sample);
        String where = Stream.concat(Stream.ofNullable(condition), Stream.of(further))
                .map("(%s)"::formatted)
                .collect(Collectors.joining(" AND "));
        return "FROM " + table + (where.isEmpty() ? "" : " WHERE " + where);
    }
}
