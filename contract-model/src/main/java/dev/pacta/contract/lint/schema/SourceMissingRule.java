/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.schema;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place.Value;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;

/** A source that is a field of this contract is there; sources elsewhere are not followed. */
final class SourceMissingRule extends LintRule {
    SourceMissingRule() {
        super("pacta.source.missing", Severity.WARNING, "What a property is made of is there", """
                When `transformSourceObjects` names a field of a schema object of the same contract, that field exists. Nobody finds
                the source of the data by a name that leads nowhere, and a change of the real source goes unnoticed. Sources in
                other contracts are not looked up here; `pacta check` says when one of them goes.
                """, """
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, logicalType: string}
                  - name: shares
                    properties:
                      - name: orders
                        logicalType: integer
                        transformSourceObjects: [orders.id]  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, logicalType: string}
                  - name: shares
                    properties:
                      - name: orders
                        logicalType: integer
                        transformSourceObjects: [orders.order_id]
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        Targets targets = Targets.of(subject);
        for (PropertyPlace property : subject.properties()) {
            for (Value source : property.place().values("transformSourceObjects")) {
                String text = source.text();
                String missing = text == null || !isHere(text, targets)
                        ? null
                        : targets.find(text).missing();
                if (missing != null) {
                    report.add(source.path(), "'%s' %s".formatted(text, missing));
                }
            }
        }
    }

    /** Whether what stands before one of the dots is a schema object of this contract. */
    private static boolean isHere(String source, Targets targets) {
        for (int dot = source.indexOf('.'); dot > 0; dot = source.indexOf('.', dot + 1)) {
            if (targets.object(source.substring(0, dot)) != null) {
                return true;
            }
        }
        return false;
    }
}
