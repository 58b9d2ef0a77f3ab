/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.service;

import dev.pacta.contract.lint.rule.LintRule;
import java.util.List;

/** The rules of this area. */
public final class ServiceRules {
    /** Each once. */
    public static final List<LintRule> ALL = List.of(
            new PromiseNameRule(),
            new PromiseUnitRule(),
            new PromiseUnitMissingRule(),
            new PromiseElementRule(),
            new PromiseValueRule(),
            new PromiseDuplicateRule(),
            new RetentionShortRule(),
            new ShareRule(),
            new LifeOrderRule(),
            new LifeEndedRule(),
            new DefaultElementRule());

    private ServiceRules() {}
}
