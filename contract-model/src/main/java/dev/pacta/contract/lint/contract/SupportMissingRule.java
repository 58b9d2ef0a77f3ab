/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.contract;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;

/** Consumers can ask somebody. */
final class SupportMissingRule extends LintRule {
    SupportMissingRule() {
        super("pacta.support.missing", Severity.INFO, "A contract has a support channel", """
                When data is late or wrong, consumers need a place to say so. Without one they ask whoever they know.
                """, """
                support: []  # <- here
                """, """
                support:
                  - {channel: sales-data, url: "https://chat.shop.example/sales-data"}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        if (!subject.isActive() || !subject.root().objects("support").isEmpty()) {
            return;
        }
        String message = "there is no support channel; add where consumers can ask";
        if (subject.root().has("support")) {
            report.addAtKey("/support", message);
        } else {
            report.add("", message);
        }
    }
}
