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
    public static final List<LintRule> ALL = List.of(
            new VersionNumberRule(),
            new OwnerMissingRule(),
            new IdFormRule(),
            new IdDuplicateRule(),
            new IdPortableRule(),
            new StatusSpellingRule(),
            new CreatedFormRule(),
            new CreatedFutureRule(),
            new TagDuplicateRule(),
            new UntrimmedTextRule(),
            new AddressRule(),
            new DataProductKeyRule(),
            new TeamListRule(),
            new MemberDuplicateRule(),
            new MemberDateRule(),
            new MemberDatesRule(),
            new ReplacedByRule(),
            new OwnerLeftRule(),
            new MemberMailRule(),
            new RoleDuplicateRule(),
            new SupportMissingRule(),
            new SupportWordRule(),
            new CurrencyRule(),
            new PriceRule(),
            new DescriptionMissingRule(),
            new CustomDuplicateRule(),
            new CompatibilityModeRule());

    private ContractRules() {}
}
