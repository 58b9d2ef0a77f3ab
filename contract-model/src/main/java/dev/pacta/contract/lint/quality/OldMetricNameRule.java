/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.quality;

import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.lint.rule.Subject.QualityPlace;
import dev.pacta.contract.message.Severity;

/** The metric is called metric. */
final class OldMetricNameRule extends LintRule {
    OldMetricNameRule() {
        super("pacta.deprecated.rule", Severity.INFO, "A metric is not also called rule", """
                Until 3.0 the metric of a library rule was called rule. Since 3.1 it is metric; the old key is deprecated, and
                beside the new one it is only one more thing to keep in step.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: amount
                        logicalType: number
                        quality:
                          - metric: nullValues
                            rule: nullValues  # <- here
                            mustBeLessThan: 10
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: amount
                        logicalType: number
                        quality:
                          - metric: nullValues
                            mustBeLessThan: 10
                """);
    }

    @Override
    public boolean fixable() {
        return true;
    }

    @Override
    public void check(Subject subject, Report report) {
        if (!subject.version().atLeast(OdcsVersion.V3_1_0)) {
            return;
        }
        for (QualityPlace rule : subject.quality()) {
            Place place = rule.place();
            if (place.node().get("rule").isPresent()) {
                boolean same = place.text("rule", "").equals(place.text("metric"));
                report.addAtKey(
                        place.at("rule"),
                        "'rule' is the old name of 'metric'; drop it",
                        same ? subject.fix("drop the key rule", editor -> editor.remove(place.at("rule"))) : null);
            }
        }
    }
}
