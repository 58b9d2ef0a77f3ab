/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * No two records have the same values in some fields; null is not compared. The second and every later record is the breach. Keys
 * are kept in memory up to a limit, after which the rule ends as skipped: it never guesses.
 */
record UniqueRule(PlannedRule rule, int[] slots, int mostKeys) implements RunRule {
    @Override
    public String cost() {
        return "each different key in memory, at most %,d".formatted(mostKeys);
    }

    @Override
    public Count begin(RunContext context) {
        return new Counting();
    }

    private final class Counting implements Count {
        private final Set<Object> keys = new HashSet<>();
        private long duplicates;
        private boolean full;

        @Override
        public boolean accept(@Nullable Object[] values) {
            Object key = Keys.of(values, slots);
            if (key == null || full) {
                return true;
            }
            if (keys.size() >= mostKeys && !keys.contains(key)) {
                full = true;
                keys.clear();
                return true;
            }
            boolean isNew = keys.add(key);
            duplicates += isNew ? 0 : 1;
            return isNew;
        }

        @Override
        public int shownSlot() {
            return slots.length == 1 ? slots[0] : -1;
        }

        @Override
        public Result finish(long records) {
            if (full && duplicates == 0) {
                return new Result(
                        0, "more than %,d different keys; check it where the data is kept".formatted(mostKeys), null);
            }
            return duplicates == 0
                    ? Result.passed()
                    : new Result(duplicates, null, "%,d records repeat a key".formatted(duplicates));
        }
    }
}
