/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import com.google.re2j.PatternSyntaxException;
import dev.pacta.contract.QualityRule;
import dev.pacta.validation.pattern.LinearPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Counts the values of a field that meet a condition, or all records.
 *
 * @param slot of the field, or -1
 * @param demand which values are counted
 */
record MetricRule(PlannedRule rule, Threshold threshold, int slot, RunDemand demand) implements RunRule {
    static RunDemand missing(QualityRule rule, String field) {
        return new RunDemand.InList(field, keys(rule.arguments().get("missingValues")), true);
    }

    /** What is absent is missing, not invalid. */
    static RunDemand invalid(QualityRule rule, String field) {
        return rule.arguments().get("pattern") instanceof String text
                ? new RunDemand.NoMatch(field, LinearPattern.ofContract(text))
                : new RunDemand.InList(field, keys(rule.arguments().get("validValues")), false);
    }

    boolean rows() {
        return demand instanceof RunDemand.Rows;
    }

    /** Null stands for a value that is absent or null. */
    private static Predicate<@Nullable Object> counts(RunDemand demand) {
        if (demand instanceof RunDemand.InList list) {
            Set<Object> values = Set.copyOf(list.values());
            return list.listed()
                    ? value -> value == null || values.contains(value)
                    : value -> value != null && !values.contains(value);
        }
        if (demand instanceof RunDemand.NoMatch match) {
            return value -> value != null && !match.pattern().found(value.toString());
        }
        return demand instanceof RunDemand.Nulls ? Objects::isNull : value -> true;
    }

    static @Nullable String troubleOfInvalid(QualityRule rule) {
        if (rule.arguments().get("validValues") instanceof List<?>) {
            return null;
        }
        if (!(rule.arguments().get("pattern") instanceof String pattern)) {
            return "it names neither validValues nor a pattern";
        }
        try {
            LinearPattern.ofContract(pattern);
            return null;
        } catch (PatternSyntaxException unsupported) {
            return "the pattern needs look-around or back references, which cannot be matched in linear time";
        }
    }

    private static List<Object> keys(@Nullable Object list) {
        List<Object> keys = new ArrayList<>();
        if (list instanceof List<?> values) {
            for (Object value : values) {
                Object key = Value.keyOf(value);
                if (key != null) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }

    @Override
    public boolean breaksRecords() {
        return !rows() && threshold.allowsNone();
    }

    @Override
    public Count begin(RunContext context) {
        boolean eachIsABreach = breaksRecords();
        boolean rows = rows();
        Predicate<@Nullable Object> counts = counts(demand);
        return new Count() {
            private long count;

            @Override
            public boolean accept(@Nullable Object[] values) {
                boolean counted = rows || counts.test(values[slot]);
                count += counted ? 1 : 0;
                return !counted || !eachIsABreach;
            }

            @Override
            public int shownSlot() {
                return slot;
            }

            @Override
            public Part part() {
                return Part.of(count);
            }

            @Override
            public void add(Part part) {
                count += part.number();
            }

            @Override
            public Result finish(long records) {
                return threshold.judge(count, records);
            }
        };
    }
}
