/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.service;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.message.Spelling;
import java.util.HashSet;
import java.util.Set;

/** The element that a service level is about exists. */
final class PromiseElementRule extends LintRule {
    PromiseElementRule() {
        super("pacta.sla.element", Severity.WARNING, "The element of a service level exists", """
                A promise about a column that the contract does not have is measured by nobody.
                """, """
                slaProperties:
                  - {property: latency, value: 6, unit: h, element: orders.placed_at}  # <- here
                """, """
                slaProperties:
                  - {property: latency, value: 6, unit: h, element: orders.order_id}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        if (subject.objects().isEmpty()
                || subject.root().values("slaProperties").isEmpty()) {
            return;
        }
        Set<String> known = known(subject);
        for (Place promise : subject.root().objects("slaProperties")) {
            for (String part : promise.text("element", "").split(",")) {
                String element = part.strip();
                if (!element.isEmpty() && !known.contains(element)) {
                    report.add(
                            promise.at("element"),
                            "this contract has no '%s'%s; write object or object.property"
                                    .formatted(element, Spelling.hint(element, known)));
                    break;
                }
            }
        }
    }

    private static Set<String> known(Subject subject) {
        Set<String> known = new HashSet<>();
        for (Place object : subject.objects()) {
            known.add(object.text("name", ""));
            known.add(object.text("physicalName", object.text("name", "")));
        }
        for (PropertyPlace property : subject.properties()) {
            known.add(property.fullName());
            known.add(property.object().text("physicalName", "")
                    + property.fullName()
                            .substring(property.object().text("name", "").length()));
        }
        return known;
    }
}
