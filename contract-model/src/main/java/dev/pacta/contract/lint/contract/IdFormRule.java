/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.contract;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.util.regex.Pattern;

/** The id of a contract can stand in an address. */
final class IdFormRule extends LintRule {
    IdFormRule() {
        super("pacta.id.form", Severity.WARNING, "The id of a contract is easy to refer to", """
                The id stands in addresses, commands and file names. Blanks, slashes and signs such as ? and # have to be
                escaped there, and somebody forgets it.
                """, """
                id: orders of the shop  # <- here
                """, """
                id: shop-orders
                """);
    }

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}._:@~-]+");

    @Override
    public void check(Subject subject, Report report) {
        String id = subject.root().text("id", "");
        if (!FORM.matcher(id).matches()) {
            report.add(
                    "/id",
                    "'%s' has signs that must be escaped in addresses; use letters, digits, dot, hyphen and underscore"
                            .formatted(id));
        }
    }
}
