/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.checks;

import dev.pacta.contract.Bound;
import dev.pacta.contract.QualityRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that a contract demands of a table, in no tool's words. Columns are called as the table calls them. */
sealed interface Demand {
    /** These columns are there. */
    record Columns(List<String> names) implements Demand {
        public Columns {
            names = List.copyOf(names);
        }
    }

    /** Every row has a value. */
    record Filled(String column) implements Demand {}

    /** No two rows have the same values. */
    record Unique(List<String> columns) implements Demand {
        public Unique {
            columns = List.copyOf(columns);
        }
    }

    /** Only these values. */
    record Allowed(String column, List<Object> values) implements Demand {
        public Allowed {
            values = List.copyOf(values);
        }
    }

    /**
     * Not less and not more.
     *
     * @param number whether the bounds are numbers; otherwise they are times
     */
    record Bounds(
            String column,
            boolean number,
            @Nullable Bound least,
            @Nullable Bound most) implements Demand {}

    /** Characters of a text. */
    record Lengths(
            String column,
            @Nullable Integer least,
            @Nullable Integer most) implements Demand {}

    /** A regular expression that is found in every value. */
    record Matches(String column, String pattern) implements Demand {}

    /** Values are there in another table too. */
    record Refers(List<String> columns, String table, List<String> referred) implements Demand {
        public Refers {
            columns = List.copyOf(columns);
            referred = List.copyOf(referred);
        }
    }

    /**
     * A rule of data quality.
     *
     * @param column none when it is about the table
     */
    record Rule(@Nullable String column, QualityRule rule) implements Demand {}
}
