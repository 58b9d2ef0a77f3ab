/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.service;

import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.yaml.TextEdit;
import dev.pacta.contract.yaml.TextEditor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Each service level names its own element. */
final class DefaultElementRule extends LintRule {
    DefaultElementRule() {
        super(
                "pacta.deprecated.sla-default-element",
                Severity.INFO,
                "Each service level names its own element",
                """
                The key slaDefaultElement is deprecated since 3.1 and gone in 4.0. Each service level names its element itself.
                """,
                """
                slaDefaultElement: orders.order_id  # <- here
                slaProperties:
                  - {property: latency, value: 6, unit: h}
                  - property: frequency
                    value: 1
                    unit: d
                """,
                """
                slaProperties:
                  - {property: latency, value: 6, unit: h, element: orders.order_id}
                  - property: frequency
                    value: 1
                    unit: d
                    element: orders.order_id
                """);
    }

    @Override
    public boolean fixable() {
        return true;
    }

    @Override
    public void check(Subject subject, Report report) {
        Place root = subject.root();
        if (root.node().get("slaDefaultElement").isPresent()
                && subject.version().atLeast(OdcsVersion.V3_1_0)) {
            report.addAtKey(
                    "/slaDefaultElement",
                    "slaDefaultElement is deprecated; write the element into each service level",
                    subject.fix("write the element into each service level", editor -> spread(root, editor)));
        }
    }

    private static Optional<List<TextEdit>> spread(Place root, TextEditor editor) {
        String element = root.text("slaDefaultElement", "");
        List<TextEdit> edits = new ArrayList<>();
        Optional<List<TextEdit>> removal = editor.remove("/slaDefaultElement");
        boolean possible = removal.isPresent() && !element.isBlank();
        removal.ifPresent(edits::addAll);
        for (Place promise : root.objects("slaProperties")) {
            if (promise.node().get("element").isEmpty()) {
                Optional<List<TextEdit>> added = editor.insertTextAfter(
                        promise.at(promise.has("unit") ? "unit" : "property"), "element", element);
                possible &= added.isPresent();
                added.ifPresent(edits::addAll);
            }
        }
        return possible ? Optional.of(edits) : Optional.empty();
    }
}
