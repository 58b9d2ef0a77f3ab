/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.quality;

import dev.pacta.contract.QualityRule.Comparison;
import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place.Value;
import dev.pacta.contract.lint.rule.Quantity;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.lint.rule.Subject.QualityPlace;
import dev.pacta.contract.message.Severity;
import java.util.List;

/** A range of a rule begins with its smaller end. */
final class BetweenReversedRule extends LintRule {
    BetweenReversedRule() {
        super("pacta.quality.between", Severity.ERROR, "A range of a rule begins with its smaller end", """
                No number lies between 100 and 1, so mustBeBetween fails always and mustNotBeBetween never.
                """, """
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, logicalType: string}
                    quality:
                      - metric: rowCount
                        mustBeBetween: [100, 1]  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, logicalType: string}
                    quality:
                      - metric: rowCount
                        mustBeBetween: [1, 100]
                """);
    }

    @Override
    public boolean fixable() {
        return true;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (QualityPlace rule : subject.quality()) {
            for (Comparison comparison : List.of(Comparison.MUST_BE_BETWEEN, Comparison.MUST_NOT_BE_BETWEEN)) {
                List<Value> ends = rule.place().values(comparison.key());
                Quantity first = ends.size() == 2 ? ends.get(0).number() : null;
                Quantity second = ends.size() == 2 ? ends.get(1).number() : null;
                if (first != null && second != null && first.compareTo(second) > 0) {
                    report.add(
                            rule.place().at(comparison.key()),
                            "nothing lies between %s and %s; write the smaller number first".formatted(first, second),
                            subject.fix(
                                    "exchange the two numbers",
                                    editor -> editor.swap(
                                            ends.get(0).path(), ends.get(1).path())));
                }
            }
        }
    }
}
