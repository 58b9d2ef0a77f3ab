/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.privacy;

import dev.pacta.contract.lint.rule.LintRule;
import java.util.List;

/** The rules of this area. */
public final class PrivacyRules {
    /** Each once. */
    public static final List<LintRule> ALL = List.of(
            new PurposeMissingRule(),
            new LegalBasisMissingRule(),
            new RetentionMissingRule(),
            new ControllerMissingRule());

    private PrivacyRules() {}
}
