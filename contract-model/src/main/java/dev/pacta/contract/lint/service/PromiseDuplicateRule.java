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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A service level is promised once. */
final class PromiseDuplicateRule extends LintRule {
    PromiseDuplicateRule() {
        super("pacta.sla.duplicate", Severity.WARNING, "A service level is promised once", """
                Two values for the same promise are either a repetition or a contradiction, and every reader picks another one.
                """, """
                slaProperties:
                  - {property: latency, value: 6, unit: h}
                  - {property: ly, value: 1, unit: d}  # <- here
                """, """
                slaProperties:
                  - {property: latency, value: 6, unit: h}
                  - {property: frequency, value: 1, unit: d}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        Set<List<String>> seen = new HashSet<>();
        for (Place promise : subject.root().objects("slaProperties")) {
            String name = ServiceWords.name(promise.text("property", ""));
            if (!seen.add(List.of(name, promise.text("element", ""), promise.text("driver", "")))) {
                report.add(
                        promise.at("property"),
                        "'%s' is promised already for the same element; keep one of them".formatted(name));
            }
        }
    }
}
