/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.quality;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.lint.rule.Subject.QualityPlace;
import dev.pacta.contract.message.Severity;

/** Only a part of the rows is measured in percent. */
final class PercentRule extends LintRule {
    PercentRule() {
        super("pacta.quality.percent", Severity.WARNING, "A number of rows is not measured in percent", """
                Percent means the share of the rows. All rows are always one hundred percent of the rows, so a rowCount in
                percent says nothing.
                """, """
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, logicalType: string}
                    quality:
                      - metric: rowCount
                        unit: percent  # <- here
                        mustBeGreaterThan: 50
                """, """
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, logicalType: string}
                    quality:
                      - metric: rowCount
                        unit: rows
                        mustBeGreaterThan: 50
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (QualityPlace rule : subject.quality()) {
            if ("rowCount".equals(Measure.metric(rule.place()))
                    && "percent".equals(rule.place().text("unit"))) {
                report.add(
                        rule.place().at("unit"),
                        "rowCount counts rows; all rows are always 100 percent of them, so use rows");
            }
        }
    }
}
