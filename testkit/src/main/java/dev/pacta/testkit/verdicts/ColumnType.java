/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit.verdicts;

import java.util.List;
import java.util.Locale;

/** What a column holds, for backends that need a schema of their own before they can hold records. Every value may be null. */
public sealed interface ColumnType {
    /** Single values, and the class of Java that a case has them in. */
    enum Single implements ColumnType {
        /** {@code String}. */
        TEXT,
        /** {@code Long}. */
        WHOLE,
        /** {@code Double}, also not-a-number. */
        REAL,
        /** {@code BigDecimal} of at most 28 digits before the point and 10 behind it. */
        EXACT,
        /** {@code Boolean}. */
        TRUTH,
        /** {@code LocalDate}. */
        DATE,
        /** {@code Instant}, in microseconds. */
        MOMENT,
        /** {@code LocalDateTime}, in microseconds. */
        LOCAL,
        /** {@code LocalTime}, in microseconds. */
        CLOCK,
        /** {@code String}, {@code Long}, {@code Double} or {@code Boolean}, as they come. */
        MIXED
    }

    /** {@code List} of items of a type. */
    record ListOf(ColumnType items) implements ColumnType {}

    /** {@code Map} of values of a type, by names that are not known beforehand. */
    record MapOf(ColumnType values) implements ColumnType {}

    /** {@code Map} of known names. */
    record StructOf(List<Column> columns) implements ColumnType {
        public StructOf {
            columns = List.copyOf(columns);
        }
    }

    /** A short word for the type, by which exceptions are declared. */
    default String word() {
        if (this instanceof Single single) {
            return single.name().toLowerCase(Locale.ROOT);
        }
        return this instanceof ListOf ? "list" : this instanceof MapOf ? "map" : "struct";
    }
}
