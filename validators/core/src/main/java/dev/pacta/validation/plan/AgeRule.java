/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How old data may be: the newest value (freshness, latency) or the oldest (retention), measured against the clock of the run.
 *
 * @param newest whether the newest value counts
 */
record AgeRule(PlannedRule rule, int slot, Times times, Duration most, boolean newest) implements RunRule {
    @Override
    public RunDemand demand() {
        return new RunDemand.Extreme(rule.field(), newest);
    }

    @Override
    public boolean breaksRecords() {
        return false;
    }

    @Override
    public Count begin(RunContext context) {
        Instant now = context.now();
        return new Count() {
            private @Nullable Instant extreme;

            @Override
            public boolean accept(@Nullable Object[] values) {
                see(values[slot] instanceof String text ? times.instant(text) : null);
                return true;
            }

            private void see(@Nullable Instant value) {
                Instant before = extreme;
                if (value != null && (before == null || newest == value.isAfter(before))) {
                    extreme = value;
                }
            }

            @Override
            public Part part() {
                return new Part(0, extreme, Set.of(), false);
            }

            @Override
            public void add(Part part) {
                see(part.time());
            }

            @Override
            public int shownSlot() {
                return -1;
            }

            @Override
            public Result finish(long records) {
                Instant found = extreme;
                if (now == null || found == null) {
                    return new Result(0, now == null ? "no clock was given" : "no record had a time here", null);
                }
                Duration age = Duration.between(found, now);
                return age.compareTo(most) <= 0
                        ? Result.passed()
                        : new Result(1, null, "measured %s, expected: at most %s".formatted(words(age), words(most)));
            }
        };
    }

    /** In the largest unit that says enough. */
    static String words(Duration duration) {
        if (duration.toDays() >= 3) {
            return "%,d days".formatted(duration.toDays());
        }
        return duration.toHours() >= 3
                ? "%,d hours".formatted(duration.toHours())
                : "%,d seconds".formatted(duration.toSeconds());
    }
}
