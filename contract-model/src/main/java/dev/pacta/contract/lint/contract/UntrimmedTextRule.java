/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.contract;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Place.Value;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.util.ArrayList;
import java.util.List;

/** Names and tags have no blanks at their ends. */
final class UntrimmedTextRule extends LintRule {
    UntrimmedTextRule() {
        super("pacta.text.untrimmed", Severity.WARNING, "A name has no blanks at its ends", """
                A blank before or behind a name cannot be seen, and the name is another one. Joins, references and searches miss
                it.
                """, """
                schema:
                  - name: "orders "  # <- here
                    properties:
                      - {name: order_id, logicalType: string}
                """, """
                schema:
                  - name: "orders"
                    properties:
                      - {name: order_id, logicalType: string}
                """);
    }

    @Override
    public boolean fixable() {
        return true;
    }

    @Override
    public void check(Subject subject, Report report) {
        List<Value> texts = new ArrayList<>();
        collect(subject.root(), texts, "id", "name", "version", "status", "domain", "tenant");
        subject.objects().forEach(object -> collect(object, texts, "name", "physicalName", "physicalType"));
        for (PropertyPlace property : subject.properties()) {
            collect(property.place(), texts, "name", "physicalName", "physicalType", "classification");
        }
        subject.servers()
                .forEach(server -> collect(server, texts, "server", "environment", "host", "database", "schema"));
        subject.members().forEach(member -> collect(member, texts, "username", "role"));
        subject.root().objects("roles").forEach(role -> collect(role, texts, "role"));
        texts.forEach(text -> check(text, subject, report));
    }

    private static void collect(Place place, List<Value> texts, String... keys) {
        for (String key : keys) {
            place.value(key).ifPresent(texts::add);
        }
        texts.addAll(place.values("tags"));
    }

    private static void check(Value value, Subject subject, Report report) {
        String text = value.text();
        if (text != null && !text.isBlank() && !text.equals(text.strip())) {
            report.add(
                    value.path(),
                    "'%s' has blanks at its ends, which make it another name; take them away".formatted(text),
                    subject.fix("take the blanks away", editor -> editor.replaceText(value.path(), text.strip())));
        }
    }
}
