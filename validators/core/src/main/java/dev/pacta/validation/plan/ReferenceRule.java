/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each value exists in other data; null refers to nothing. Without that data the rule ends as skipped. */
record ReferenceRule(PlannedRule rule, int[] slots, List<String> fields, List<String> targets) implements RunRule {
    @Override
    public RunDemand demand() {
        return new RunDemand.Orphans(fields, targets);
    }

    @Override
    public boolean breaksRecords() {
        return true;
    }

    @Override
    public List<String> references() {
        return targets;
    }

    @Override
    public String cost() {
        return "the keys of the other data in memory, a look-up for each record";
    }

    @Override
    public Count begin(RunContext context) {
        Set<Object> keys = context.references().get(String.join(",", targets));
        RunContext.Repeats engine = context.repeats();
        RunContext.Repeats told = engine != null && engine.knowsReference(rule.id()) ? engine : null;
        return new Count() {
            private long orphans;

            @Override
            public boolean accept(@Nullable Object[] values) {
                boolean known = told == null ? isKnown(values) : !told.isOrphan(rule.id());
                orphans += known ? 0 : 1;
                return known;
            }

            private boolean isKnown(@Nullable Object[] values) {
                Object key = keys == null ? null : Keys.of(values, slots);
                return key == null || keys == null || keys.contains(key) || keys.contains(Keys.text(key));
            }

            @Override
            public int shownSlot() {
                return slots.length == 1 ? slots[0] : -1;
            }

            @Override
            public Part part() {
                return Part.of(orphans);
            }

            @Override
            public void add(Part part) {
                orphans += part.number();
            }

            @Override
            public Result finish(long records) {
                if (keys == null && told == null) {
                    return new Result(0, "the data that it refers to was not given", null);
                }
                return orphans == 0
                        ? Result.passed()
                        : new Result(orphans, null, "%,d records refer to nothing".formatted(orphans));
            }
        };
    }
}
