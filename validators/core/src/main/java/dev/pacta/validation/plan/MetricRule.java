/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import com.google.re2j.PatternSyntaxException;
import dev.pacta.contract.QualityRule;
import dev.pacta.validation.pattern.LinearPattern;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Counts the values of a field that meet a condition, or all records.
 *
 * @param counts which values are counted; null stands for a value that is absent or null
 * @param rows whether records are counted instead
 */
record MetricRule(PlannedRule rule, Threshold threshold, int slot, Predicate<@Nullable Object> counts, boolean rows)
        implements RunRule {
    static Predicate<@Nullable Object> missing(QualityRule rule) {
        Set<@Nullable Object> missing = keys(rule.arguments().get("missingValues"));
        missing.add(null);
        return missing::contains;
    }

    /** What is absent is missing, not invalid. */
    static Predicate<@Nullable Object> invalid(QualityRule rule) {
        if (rule.arguments().get("pattern") instanceof String text) {
            LinearPattern pattern = LinearPattern.compile(text);
            return value -> value != null && !pattern.found(value.toString());
        }
        Set<@Nullable Object> valid = keys(rule.arguments().get("validValues"));
        return value -> value != null && !valid.contains(value);
    }

    static @Nullable String troubleOfInvalid(QualityRule rule) {
        if (rule.arguments().get("validValues") instanceof List<?>) {
            return null;
        }
        if (!(rule.arguments().get("pattern") instanceof String pattern)) {
            return "it names neither validValues nor a pattern";
        }
        try {
            LinearPattern.compile(pattern);
            return null;
        } catch (PatternSyntaxException unsupported) {
            return "the pattern needs look-around or back references, which cannot be matched in linear time";
        }
    }

    private static Set<@Nullable Object> keys(@Nullable Object list) {
        Set<@Nullable Object> keys = new HashSet<>();
        if (list instanceof List<?> values) {
            values.forEach(value -> keys.add(Value.keyOf(value)));
        }
        return keys;
    }

    @Override
    public Count begin(RunContext context) {
        boolean eachIsABreach = !rows && threshold.allowsNone();
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
