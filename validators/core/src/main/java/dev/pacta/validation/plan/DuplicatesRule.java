/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the records that repeat an earlier one in some fields. */
record DuplicatesRule(PlannedRule rule, Threshold threshold, int[] slots, List<String> distinct, int mostKeys)
        implements RunRule {
    @Override
    public RunDemand demand() {
        return new RunDemand.Repeats(distinct);
    }

    @Override
    public boolean breaksRecords() {
        return threshold.allowsNone();
    }

    @Override
    public String cost() {
        return "each different key in memory, at most %,d".formatted(mostKeys);
    }

    @Override
    public Count begin(RunContext context) {
        UniqueRule.Counting unique = new UniqueRule(rule, slots, distinct, mostKeys).begin(context);
        boolean eachIsABreach = threshold.allowsNone();
        return new Count() {
            @Override
            public boolean accept(@Nullable Object[] values) {
                boolean isNew = unique.accept(values);
                return isNew || !eachIsABreach;
            }

            @Override
            public int shownSlot() {
                return unique.shownSlot();
            }

            @Override
            public Part part() {
                return unique.part();
            }

            @Override
            public void add(Part part) {
                unique.add(part);
            }

            @Override
            public Result finish(long records) {
                Result complete = unique.finish(records);
                return complete.reason() != null ? complete : threshold.judge(unique.duplicates(), records);
            }
        };
    }
}
