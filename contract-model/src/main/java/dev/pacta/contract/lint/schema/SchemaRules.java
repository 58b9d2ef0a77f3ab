/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.schema;

import dev.pacta.contract.lint.rule.LintRule;
import java.util.List;

/** The rules of this area. */
public final class SchemaRules {
    /** Each once. */
    public static final List<LintRule> ALL = List.of(
            new DuplicateNameRule(),
            new KeyPositionRule(KeyKind.PRIMARY),
            new KeyPositionRule(KeyKind.PARTITION),
            new ReferenceMissingRule());

    private SchemaRules() {}
}
