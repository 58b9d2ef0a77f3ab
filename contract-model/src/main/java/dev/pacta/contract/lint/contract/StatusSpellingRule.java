/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.contract;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.message.Spelling;
import java.util.Optional;
import java.util.Set;

/** The status is spelled as the standard spells it. */
final class StatusSpellingRule extends LintRule {
    StatusSpellingRule() {
        super("pacta.status.spelling", Severity.WARNING, "The status is spelled as known", """
                The status is free text, but tools look for proposed, draft, active, deprecated and retired. An activ contract
                is not active for them.
                """, """
                status: activ  # <- here
                """, """
                status: active
                """);
    }

    @Override
    public boolean fixable() {
        return true;
    }

    private static final Set<String> KNOWN = Set.of("proposed", "draft", "active", "deprecated", "retired");

    @Override
    public void check(Subject subject, Report report) {
        String status = subject.root().text("status", "");
        Optional<String> near = KNOWN.contains(status) ? Optional.empty() : Spelling.near(status, KNOWN);
        near.ifPresent(word -> report.add(
                "/status",
                "'%s' is no known status; did you mean '%s'?".formatted(status, word),
                subject.fix("write '%s'".formatted(word), editor -> editor.replaceText("/status", word))));
    }
}
