/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import dev.pacta.contract.lint.contract.ContractRules;
import dev.pacta.contract.lint.privacy.PrivacyRules;
import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.schema.SchemaRules;
import dev.pacta.contract.lint.type.TypeRules;
import java.util.List;
import java.util.stream.Stream;

/** The rules of all areas. */
final class LintRules {
    static final List<LintRule> ALL = Stream.of(ContractRules.ALL, SchemaRules.ALL, TypeRules.ALL, PrivacyRules.ALL)
            .flatMap(List::stream)
            .toList();

    private LintRules() {}
}
