/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * No two records have the same values in some fields; null is not compared. The second and every later record is the breach. Keys
 * are kept in memory up to a limit, after which the rule ends as skipped: it never guesses. An engine that finds repeated keys itself
 * tells them, and then nothing is kept.
 */
record UniqueRule(PlannedRule rule, int[] slots, List<String> distinct, int mostKeys) implements RunRule {
    @Override
    public RunDemand demand() {
        return new RunDemand.Repeats(distinct);
    }

    @Override
    public boolean breaksRecords() {
        return true;
    }

    @Override
    public String cost() {
        return "each different key in memory, at most %,d".formatted(mostKeys);
    }

    @Override
    public Counting begin(RunContext context) {
        RunContext.Repeats repeats = context.repeats();
        return new Counting(repeats != null && repeats.knows(rule.id()) ? repeats : null);
    }

    final class Counting implements Count {
        private final RunContext.@Nullable Repeats told;
        private final Set<Object> keys = new HashSet<>();
        private long duplicates;
        private boolean full;

        Counting(RunContext.@Nullable Repeats told) {
            this.told = told;
        }

        long duplicates() {
            return duplicates;
        }

        @Override
        public boolean accept(@Nullable Object[] values) {
            Object key = Keys.of(values, slots);
            if (key == null || full) {
                return true;
            }
            boolean isNew = told == null ? keep(key) : !told.isRepeat(rule.id());
            duplicates += isNew ? 0 : 1;
            return isNew;
        }

        /** Whether the key is new, or cannot be kept. */
        private boolean keep(Object key) {
            if (keys.size() >= mostKeys && !keys.contains(key)) {
                full = true;
                keys.clear();
                return true;
            }
            return keys.add(key);
        }

        @Override
        public int shownSlot() {
            return slots.length == 1 ? slots[0] : -1;
        }

        @Override
        public Part part() {
            return new Part(duplicates, null, Set.copyOf(keys), full);
        }

        @Override
        public void add(Part part) {
            duplicates += part.number();
            full |= part.full();
            if (full) {
                keys.clear();
                return;
            }
            for (Object key : part.keys()) {
                duplicates += full || keep(key) ? 0 : 1;
            }
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
