/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.service;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.message.Spelling;
import java.util.Optional;

/** The unit of a length of time is known. */
final class PromiseUnitRule extends LintRule {
    PromiseUnitRule() {
        super("pacta.sla.unit", Severity.WARNING, "The unit of a service level is known", """
                Three of what? A promise about time can be measured only when its unit is second, minute, hour, day, week, month
                or year, or one of their short forms.
                """, """
                slaProperties:
                  - {property: retention, value: 3, unit: yaers}  # <- here
                """, """
                slaProperties:
                  - {property: retention, value: 3, unit: years}
                """);
    }

    @Override
    public boolean fixable() {
        return true;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (Place promise : subject.root().objects("slaProperties")) {
            String unit = promise.text("unit");
            String name = ServiceWords.name(promise.text("property", ""));
            if (unit == null || !ServiceWords.isLength(name) || ServiceWords.isUnit(unit)) {
                continue;
            }
            Optional<String> near = Spelling.near(unit, ServiceWords.units());
            report.add(
                    promise.at("unit"),
                    "'%s' is no unit of time%s; expected s, min, h, d, week, month or y"
                            .formatted(
                                    unit,
                                    near.map("; did you mean '%s'?"::formatted).orElse("")),
                    near.map(word -> subject.fix(
                                    "write '%s'".formatted(word),
                                    editor -> editor.replaceText(promise.at("unit"), word)))
                            .orElse(null));
        }
    }
}
