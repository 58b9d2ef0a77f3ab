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
import dev.pacta.contract.message.Spelling;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The unit of a rule is rows or percent. */
final class UnitWordRule extends LintRule {
    UnitWordRule() {
        super("pacta.quality.unit", Severity.WARNING, "The unit of a rule is rows or percent", """
                A measure counts rows unless its unit is percent. With another word a tool counts rows, and "at most 5" means
                five rows, not five in a hundred.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: amount
                        logicalType: number
                        quality:
                          - metric: nullValues
                            mustBeLessThan: 10
                            unit: "%"  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: amount
                        logicalType: number
                        quality:
                          - metric: nullValues
                            mustBeLessThan: 10
                            unit: "percent"
                """);
    }

    @Override
    public boolean fixable() {
        return true;
    }

    private static final Map<String, String> MEANT = Map.of(
            "%",
            "percent",
            "percentage",
            "percent",
            "percents",
            "percent",
            "pct",
            "percent",
            "row",
            "rows",
            "records",
            "rows",
            "record",
            "rows");

    @Override
    public void check(Subject subject, Report report) {
        for (QualityPlace rule : subject.quality()) {
            String unit = rule.place().text("unit");
            if (unit == null || unit.equals("rows") || unit.equals("percent") || Measure.metric(rule.place()) == null) {
                continue;
            }
            String plain = unit.strip().toLowerCase(Locale.ROOT);
            Optional<String> meant =
                    Optional.ofNullable(MEANT.get(plain)).or(() -> Spelling.near(plain, Set.of("rows", "percent")));
            String path = rule.place().at("unit");
            report.add(
                    path,
                    "'%s' is no unit of a library rule; expected rows or percent".formatted(unit),
                    meant.map(word ->
                                    subject.fix("write '%s'".formatted(word), editor -> editor.replaceText(path, word)))
                            .orElse(null));
        }
    }
}
