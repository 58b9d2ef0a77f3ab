/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.contract;

import dev.pacta.contract.lint.rule.LintRule;
import java.util.List;

/** The rules of this area. */
public final class ContractRules {
    /** Each once. */
    public static final List<LintRule> ALL = List.of(new VersionNumberRule(), new OwnerMissingRule());

    private ContractRules() {}
}
