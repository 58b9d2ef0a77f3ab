/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import org.jspecify.annotations.Nullable;

/** Counts the records that repeat an earlier one in some fields. */
record DuplicatesRule(PlannedRule rule, Threshold threshold, int[] slots, int mostKeys) implements RunRule {
    @Override
    public String cost() {
        return "each different key in memory, at most %,d".formatted(mostKeys);
    }

    @Override
    public Count begin(RunContext context) {
        Count unique = new UniqueRule(rule, slots, mostKeys).begin(context);
        boolean eachIsABreach = threshold.allowsNone();
        return new Count() {
            private long repeated;

            @Override
            public boolean accept(@Nullable Object[] values) {
                boolean isNew = unique.accept(values);
                repeated += isNew ? 0 : 1;
                return isNew || !eachIsABreach;
            }

            @Override
            public int shownSlot() {
                return unique.shownSlot();
            }

            @Override
            public Result finish(long records) {
                Result complete = unique.finish(records);
                return complete.reason() != null ? complete : threshold.judge(repeated, records);
            }
        };
    }
}
