/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.contract;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;

/** The time of creation is a time. */
final class CreatedFormRule extends LintRule {
    CreatedFormRule() {
        super("pacta.created.form", Severity.WARNING, "The time of creation is a date and time", """
                The standard writes contractCreatedTs as a date-time of RFC 3339. Another form cannot be sorted or compared.
                """, """
                contractCreatedTs: 21.11.2026  # <- here
                """, """
                contractCreatedTs: "2026-11-21T09:00:00Z"
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        subject.root().value("contractCreatedTs").ifPresent(created -> {
            String text = String.valueOf(created.text());
            if (Times.instant(text).isEmpty()) {
                report.add(
                        "/contractCreatedTs",
                        "'%s' is no date and time; write it as 2026-01-31T09:00:00Z".formatted(text));
            }
        });
    }
}
