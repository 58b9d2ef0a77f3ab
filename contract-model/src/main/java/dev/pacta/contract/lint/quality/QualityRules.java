/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.quality;

import dev.pacta.contract.lint.rule.LintRule;
import java.util.List;

/** The rules of this area. */
public final class QualityRules {
    /** Each once. */
    public static final List<LintRule> ALL = List.of(
            new PlaceholderRule(),
            new QueryWritesRule(),
            new OperatorsRule(),
            new BetweenReversedRule(),
            new PercentRule(),
            new MetricLevelRule(),
            new DuplicateRuleRule(),
            new DuplicateRuleNameRule(),
            new RedundantRuleRule(),
            new ContradictionRule(),
            new ThresholdRule(),
            new TrivialThresholdRule(),
            new SeverityWordRule(),
            new UnitWordRule(),
            new ScheduleRule(),
            new SchedulerAloneRule(),
            new BlankRuleRule(),
            new ArgumentsMissingRule(),
            new PropertyUnknownRule(),
            new OldMetricNameRule());

    private QualityRules() {}
}
