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
        Check check = new Check(subject, report);
        check.texts(subject.root(), "id", "name", "version", "status", "domain", "tenant");
        for (Place object : subject.objects()) {
            check.texts(object, "name", "physicalName", "physicalType");
        }
        for (PropertyPlace property : subject.properties()) {
            check.texts(property.place(), "name", "physicalName", "physicalType", "classification");
        }
        for (Place server : subject.servers()) {
            check.texts(server, "server", "environment", "host", "database", "schema");
        }
        for (Place member : subject.members()) {
            check.texts(member, "username", "role");
        }
        for (Place role : subject.root().objects("roles")) {
            check.texts(role, "role");
        }
    }

    private record Check(Subject subject, Report report) {
        /** Looks at the texts of some keys and at the tags; a path is written for what is found alone. */
        void texts(Place place, String... keys) {
            for (String key : keys) {
                String text = place.text(key);
                if (text != null && isUntrimmed(text)) {
                    report(place.at(key), text);
                }
            }
            for (Value tag : place.values("tags")) {
                String text = tag.text();
                if (text != null && isUntrimmed(text)) {
                    report(tag.path(), text);
                }
            }
        }

        private static boolean isUntrimmed(String text) {
            boolean plain = text.isEmpty()
                    || !Character.isWhitespace(text.charAt(0))
                            && !Character.isWhitespace(text.charAt(text.length() - 1));
            return !plain && !text.isBlank();
        }

        private void report(String path, String text) {
            report.add(
                    path,
                    "'%s' has blanks at its ends, which make it another name; take them away".formatted(text),
                    subject.fix("take the blanks away", editor -> editor.replaceText(path, text.strip())));
        }
    }
}
