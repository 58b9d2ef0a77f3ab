/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule over all records. Immutable; each run begins a count of its own. */
public interface RunRule {
    /** The rule. */
    PlannedRule rule();

    /** What it counts. */
    RunDemand demand();

    /** Whether a single record that is counted is a breach by itself. */
    boolean breaksRecords();

    /** Begins to count. */
    Count begin(RunContext context);

    /** The properties of other data whose keys it asks for, such as {@code customers.id}; several make one key. */
    default List<String> references() {
        return List.of();
    }

    /** The paths of the fields whose values, taken together, should be there once; empty when it does not ask for that. */
    default List<String> distinct() {
        return List.of();
    }

    /** What it takes, for people. */
    default String cost() {
        return "a counter";
    }

    /** A count where there will never be all records, or not in one place. */
    static Count skipped(String reason) {
        return new SkippedCount(reason);
    }

    /**
     * A count of keys that were compared within each batch of a stream and not between batches: a repeat fails the rule, none does not prove it,
     * and it ends as skipped.
     */
    static Count withinBatches(Count count) {
        return new BatchCount(count);
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

        /** What was counted, to be added to the count of another part of the data. */
        Part part();

        /** Adds what another part of the data has shown. */
        void add(Part part);
    }

    /**
     * What one part of the data has shown.
     *
     * @param number a count
     * @param time an age's extreme
     * @param keys those that were kept
     * @param full whether there were too many keys to keep
     */
    record Part(long number, @Nullable Instant time, Set<Object> keys, boolean full) implements Serializable {
        /** A mere number. */
        public static Part of(long number) {
            return new Part(number, null, Set.of(), false);
        }
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
