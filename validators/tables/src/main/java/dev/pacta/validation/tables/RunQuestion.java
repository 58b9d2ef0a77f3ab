/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.validation.plan.RunRule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is asked for a rule over all rows. */
sealed interface RunQuestion {
    /** The rule. */
    RunRule rule();

    /** When one row counts, for each row by itself; nothing when the rule counts something else. */
    default Optional<String> rowCondition() {
        return Optional.empty();
    }

    /** All rows. */
    record Rows(RunRule rule) implements RunQuestion {}

    /** The rows that meet a condition. */
    record Meeting(RunRule rule, String condition) implements RunQuestion {
        @Override
        public Optional<String> rowCondition() {
            return Optional.of(condition);
        }
    }

    /**
     * The rows that repeat an earlier one in some columns.
     *
     * @param keys in a form that is equal only when the values are
     * @param present when all of them are there
     */
    record Repeats(RunRule rule, String keys, String present) implements RunQuestion {}

    /**
     * The rows whose values stand nowhere in another table.
     *
     * @param condition when a row is such a one
     */
    record Orphans(RunRule rule, String condition) implements RunQuestion {
        @Override
        public Optional<String> rowCondition() {
            return Optional.of(condition);
        }
    }

    /** @param expression gives the newest or oldest time, as text */
    record Extreme(RunRule rule, String expression) implements RunQuestion {}

    /** The values are read. */
    record Read(RunRule rule, String field) implements RunQuestion {}

    /** Not at all. */
    record Skipped(RunRule rule, String reason) implements RunQuestion {}

    /** The expression that a row of totals has for it; nothing for rules that take a query of their own or none. */
    default @Nullable String total(SqlDialect dialect) {
        if (this instanceof Meeting meeting) {
            return Totals.counting(dialect, meeting.condition());
        }
        return this instanceof Extreme extreme ? extreme.expression() : null;
    }
}
