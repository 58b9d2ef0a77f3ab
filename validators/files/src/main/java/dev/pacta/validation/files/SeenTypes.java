/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The types of columns by the values in them, as DuckDB calls them, for files that declare none. Not thread-safe. */
final class SeenTypes {
    private static final int DIGITS_OF_LONG = 18;
    private static final int MOST_DIGITS = 38;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT = Pattern.compile(DAY + "T\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,6})?)?");

    private final Map<String, Column> columns = new LinkedHashMap<>();

    private enum Kind {
        NUMBER,
        TRUTH,
        DAY,
        MOMENT,
        TEXT
    }

    private static final class Column {
        private @Nullable Kind kind;
        private int whole;
        private int fraction;

        void see(Object value) {
            Kind seen = kind(value);
            kind = kind == null || kind == seen ? seen : Kind.TEXT;
            if (value instanceof BigDecimal number) {
                whole = (int) Math.min(MOST_DIGITS + 1, Math.max(whole, (long) number.precision() - number.scale()));
                fraction = Math.min(MOST_DIGITS + 1, Math.max(fraction, number.scale()));
            }
        }

        private static Kind kind(Object value) {
            if (value instanceof BigDecimal) {
                return Kind.NUMBER;
            }
            if (value instanceof Boolean) {
                return Kind.TRUTH;
            }
            String text = value.toString();
            if (DAY.matcher(text).matches()) {
                return Kind.DAY;
            }
            return MOMENT.matcher(text).matches() ? Kind.MOMENT : Kind.TEXT;
        }

        String type() {
            return switch (kind == null ? Kind.TEXT : kind) {
                case NUMBER -> number();
                case TRUTH -> "BOOLEAN";
                case DAY -> "DATE";
                case MOMENT -> "TIMESTAMP";
                case TEXT -> "VARCHAR";
            };
        }

        private String number() {
            if (fraction == 0 && whole <= DIGITS_OF_LONG) {
                return "BIGINT";
            }
            return whole + fraction <= MOST_DIGITS
                    ? "DECIMAL(%d,%d)".formatted(Math.max(1, whole + fraction), fraction)
                    : "DOUBLE";
        }
    }

    void see(Map<String, @Nullable Object> record) {
        record.forEach((name, value) -> {
            Column column = columns.computeIfAbsent(name, none -> new Column());
            if (value != null) {
                column.see(value);
            }
        });
    }

    Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        columns.forEach((name, column) -> types.put(name, column.type()));
        return types;
    }
}
