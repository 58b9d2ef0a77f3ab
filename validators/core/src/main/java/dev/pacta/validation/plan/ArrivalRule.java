/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.validation.RuleOutcome;
import java.time.Duration;
import java.time.Instant;

/**
 * How often data comes (the service level {@code frequency}): the last time may be no longer ago than it is promised. Judged by those who know
 * when data came, such as readers of tables with snapshots; skipped by all others. Immutable.
 *
 * @param most the time between two arrivals
 */
public record ArrivalRule(PlannedRule rule, Duration most) {
    static final String UNKNOWN =
            "one set of data does not show how often data comes; a Delta or Iceberg table does, by its snapshots";

    /** The end of the rule. */
    public RuleOutcome judge(Instant newest, Instant now) {
        Duration age = Duration.between(newest, now);
        boolean often = age.compareTo(most) <= 0;
        String measured = "data came %s ago, expected: at most %s".formatted(AgeRule.words(age), AgeRule.words(most));
        return RuleOutcome.of(
                rule,
                often ? RuleOutcome.Status.PASSED : RuleOutcome.Status.FAILED,
                often ? null : measured,
                1,
                often ? 0 : 1);
    }
}
