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
            new ControllerMissingRule(),
            new CategoryUnknownRule(),
            new PurposeUnknownRule(),
            new SubjectUnknownRule(),
            new KeyUnknownRule(),
            new BlockShapeRule(),
            new BasisUnknownRule(),
            new SpecialCategoryRule(),
            new RetentionFormRule(),
            new LocationRule(),
            new TransferRule(),
            new EncryptedNameRule(),
            new PublicPersonalRule(),
            new UndeclaredRule(),
            new PartitionRule(),
            new RealExampleRule(),
            new SubjectMissingRule(),
            new IdentifiabilityRule(),
            new MaskingRule(),
            new ChildRule(),
            new ProcessorLocationRule(),
            new RetentionPromiseRule(),
            new FindingVerdictRule());

    private PrivacyRules() {}
}
