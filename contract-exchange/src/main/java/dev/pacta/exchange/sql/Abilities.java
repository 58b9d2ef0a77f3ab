/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.sql;

import dev.pacta.exchange.types.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * What a dialect can say in CREATE TABLE beside names and types.
 *
 * @param notEnforced what stands behind a key that the product does not enforce
 * @param late whether a foreign key can be added later
 * @param partition how the columns are named that the data is partitioned by, or nothing when it takes more than their names
 * @param using what stands behind the columns
 * @param escapesQuotes whether a backslash stands before a quote in a text, because a second quote begins another text
 */
record Abilities(
        boolean unique,
        boolean check,
        boolean references,
        boolean late,
        String notEnforced,
        String length,
        String partition,
        String using,
        Comment comment,
        boolean escapesQuotes) {
    /** How comments are written. */
    enum Comment {
        STATEMENT,
        INLINE,
        /** Inline, and that of the table stands before everything else behind the columns. */
        FIRST,
        OPTIONS,
        PROCEDURE
    }

    static Abilities of(Dialect dialect) {
        return switch (dialect) {
            case POSTGRESQL -> full("char_length", Comment.STATEMENT);
            case MYSQL -> full("char_length", Comment.INLINE);
            case SQLSERVER -> full("len", Comment.PROCEDURE);
            case ORACLE -> full("length", Comment.STATEMENT);
            case ANSI -> full("char_length", Comment.STATEMENT);
            case FLINK ->
                new Abilities(
                        false,
                        false,
                        false,
                        false,
                        " NOT ENFORCED",
                        "char_length",
                        "PARTITIONED BY (%s)",
                        "",
                        Comment.FIRST,
                        false);
            case DUCKDB -> new Abilities(true, true, true, false, "", "length", "", "", Comment.STATEMENT, false);
            case SNOWFLAKE -> new Abilities(true, false, true, true, "", "length", "", "", Comment.INLINE, false);
            case BIGQUERY ->
                new Abilities(
                        false,
                        false,
                        true,
                        true,
                        " NOT ENFORCED",
                        "length",
                        "PARTITION BY %s",
                        "",
                        Comment.OPTIONS,
                        true);
            case SPARK ->
                new Abilities(
                        false,
                        false,
                        true,
                        true,
                        "",
                        "length",
                        "PARTITIONED BY (%s)",
                        " USING DELTA",
                        Comment.INLINE,
                        true);
        };
    }

    private static Abilities full(String length, Comment comment) {
        return new Abilities(true, true, true, true, "", length, "", "", comment, false);
    }

    /** Whether comments stand where the thing is created. */
    boolean commentsInside() {
        return comment == Comment.INLINE || comment == Comment.FIRST || comment == Comment.OPTIONS;
    }

    /** A text between quotes, readable by the dialect. */
    String literal(String text) {
        boolean backslashes = comment == Comment.INLINE || comment == Comment.OPTIONS;
        String safe = backslashes ? text.replace("\\", "\\\\") : text;
        return escapesQuotes
                ? "'"
                        + safe.replace("'", "\\'")
                                .replace("\n", "\\n")
                                .replace("\r", "\\r")
                                .replace("${", "\\u0024{") + "'"
                : "'" + safe.replace("'", "''") + "'";
    }

    /** A statement that comments a table or a column of it. */
    String commentOn(
            String table, String plainTable, @Nullable String column, @Nullable String plainColumn, String text) {
        if (comment == Comment.STATEMENT) {
            String what = column == null ? "TABLE " + table : "COLUMN " + table + "." + column;
            return "COMMENT ON %s IS %s;\n".formatted(what, literal(text));
        }
        int dot = plainTable.lastIndexOf('.');
        String schema = dot < 0 ? "dbo" : plainTable.substring(0, dot);
        String name = plainTable.substring(dot + 1);
        String last = plainColumn == null ? "" : ", N'COLUMN', N" + literal(plainColumn);
        return "EXEC sp_addextendedproperty N'MS_Description', N%s, N'SCHEMA', N%s, N'TABLE', N%s%s;\n"
                .formatted(literal(text), literal(schema), literal(name), last);
    }
}
