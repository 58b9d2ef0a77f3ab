/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.schema;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;

/** A contract describes data. */
final class SchemaMissingRule extends LintRule {
    SchemaMissingRule() {
        super(
                "pacta.schema.missing",
                Severity.WARNING,
                "A contract describes at least one schema object",
                """
                A contract without schema objects promises nothing that could be checked, compared or traced. The standard's
                schema allows it, its text does not.
                """,
                """
                schema: []  # <- here
                """,
                """
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, logicalType: string}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        if (!subject.objects().isEmpty()) {
            return;
        }
        String message = "the contract describes no data; add a schema object with its properties";
        if (subject.root().has("schema")) {
            report.addAtKey("/schema", message);
        } else {
            report.add("", message);
        }
    }
}
