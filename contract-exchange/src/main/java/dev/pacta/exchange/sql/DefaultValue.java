/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.sql;

import dev.pacta.exchange.types.DataType;
import dev.pacta.exchange.types.Dialect;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Defaults that every product has, as each of them writes them. */
final class DefaultValue {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?");
    private static final Pattern TEXT = Pattern.compile("'([^']|'')*+'");

    private DefaultValue() {}

    /** The standard's value in the dialect; nothing for any other expression. */
    static Optional<String> in(Dialect dialect, Abilities abilities, DataType type, String value) {
        if (TEXT.matcher(value).matches()) {
            String text = value.substring(1, value.length() - 1).replace("''", "'");
            return Optional.of(expression(dialect, type, abilities.literal(text)));
        }
        if (NUMBER.matcher(value).matches()) {
            return Optional.of(expression(dialect, type, value));
        }
        return switch (value.toUpperCase(Locale.ROOT)) {
            case "TRUE" -> Optional.of(hasTruth(dialect) ? value : "1");
            case "FALSE" -> Optional.of(hasTruth(dialect) ? value : "0");
            case "CURRENT_TIMESTAMP" -> Optional.of(moment(dialect, type, value));
            case "CURRENT_DATE" -> Optional.of(day(dialect, value));
            default -> Optional.empty();
        };
    }

    /** An expression that was written for the dialect. */
    static String own(Dialect dialect, DataType type, String value) {
        boolean literal = TEXT.matcher(value).matches() || NUMBER.matcher(value).matches();
        return literal ? expression(dialect, type, value) : value;
    }

    private static boolean hasTruth(Dialect dialect) {
        return dialect != Dialect.ORACLE && dialect != Dialect.SQLSERVER;
    }

    /** MySQL gives a large text only an expression. */
    private static String expression(Dialect dialect, DataType type, String literal) {
        boolean large = type instanceof DataType.Document
                || type instanceof DataType.Binary binary && binary.length() == null
                || type instanceof DataType.Text text && text.length() == null;
        return dialect == Dialect.MYSQL && large ? "(" + literal + ")" : literal;
    }

    /** MySQL wants as many digits as the column has. */
    private static String moment(Dialect dialect, DataType type, String value) {
        boolean digits = dialect == Dialect.MYSQL
                && type instanceof DataType.Timestamp timestamp
                && timestamp.precision() != null
                && timestamp.precision() > 0;
        return digits ? "CURRENT_TIMESTAMP(" + ((DataType.Timestamp) type).precision() + ")" : value;
    }

    private static String day(Dialect dialect, String value) {
        return switch (dialect) {
            case MYSQL -> "(" + value + ")";
            case SQLSERVER -> "CAST(GETDATE() AS DATE)";
            case BIGQUERY, SPARK -> value + "()";
            case POSTGRESQL, ORACLE, SNOWFLAKE, DUCKDB, FLINK, ANSI -> value;
        };
    }
}
