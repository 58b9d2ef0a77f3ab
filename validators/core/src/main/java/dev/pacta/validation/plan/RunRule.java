/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule over all records. Immutable; each run begins a count of its own. */
public interface RunRule {
    /** The rule. */
    PlannedRule rule();

    /** Begins to count. */
    Count begin(RunContext context);

    /** The properties of other data whose keys it asks for, such as {@code customers.id}; several make one key. */
    default List<String> references() {
        return List.of();
    }

    /** What it takes, for people. */
    default String cost() {
        return "a counter";
    }

    /** What one run has counted. Not thread-safe. */
    interface Count {
        /**
         * Takes the kept values of a record.
         *
         * @return whether the record by itself is fine; a false marks it as a breach
         */
        boolean accept(@Nullable Object[] slots);

        /** The slot whose value shows a breach, or -1. */
        int shownSlot();

        /** After the last record. */
        Result finish(long records);
    }

    /**
     * How it ended.
     *
     * @param failures how many records, or 1 when the rule speaks of all together
     * @param reason why it could not be finished; then it is skipped
     * @param message what was measured, when it failed
     */
    record Result(
            long failures,
            @Nullable String reason,
            @Nullable String message) {
        static Result passed() {
            return new Result(0, null, null);
        }
    }
}
