/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.settings;

import dev.pacta.contract.diff.ChangeRule;
import dev.pacta.contract.diff.ContractDiff;
import dev.pacta.contract.lint.Lint;
import dev.pacta.contract.lint.RuleDescription;
import dev.pacta.contract.message.Spelling;
import java.util.List;
import java.util.Optional;

/** The ids of rules that settings may name. A rule that nobody knows would be set in vain, so it is not taken. */
final class RuleNames {
    private RuleNames() {}

    /** What is wrong with the id of a lint rule; those of the standard's structure are as many as the standard has keys. */
    static Optional<String> faultOfLint(String id) {
        return id.startsWith("odcs.")
                ? Optional.empty()
                : fault(id, Lint.catalog().stream().map(RuleDescription::id).toList(), "pacta lint --list");
    }

    /** What is wrong with the id of a change rule, or with its beginning as {@code quality.*}. */
    static Optional<String> faultOfChange(String id) {
        List<String> known = ContractDiff.catalog().stream().map(ChangeRule::id).toList();
        String group = id.endsWith(".*") ? id.substring(0, id.length() - 1) : "";
        return !group.isEmpty() && known.stream().anyMatch(rule -> rule.startsWith(group))
                ? Optional.empty()
                : fault(id, known, "docs/change-rules.md");
    }

    private static Optional<String> fault(String id, List<String> known, String list) {
        return known.contains(id)
                ? Optional.empty()
                : Optional.of("there is no rule '%s'%s; all are in %s".formatted(id, Spelling.hint(id, known), list));
    }
}
