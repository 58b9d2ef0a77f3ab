/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.privacy;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.message.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The encrypted counterpart of a property exists. */
final class EncryptedNameRule extends LintRule {
    EncryptedNameRule() {
        super(
                "pacta.privacy.encrypted-name",
                Severity.WARNING,
                "The encrypted counterpart of a property exists",
                """
                The name in encryptedName tells readers without rights which column to use instead. A name that is not there
                leads them back to the clear text.
                """,
                """
                schema:
                  - name: orders
                    properties:
                      - {name: iban, logicalType: string, encryptedName: iban_encrypted}  # <- here
                """,
                """
                schema:
                  - name: orders
                    properties:
                      - {name: iban, logicalType: string, encryptedName: iban_encrypted}
                      - {name: iban_encrypted, logicalType: string}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        List<PropertyPlace> encrypted = new ArrayList<>();
        for (PropertyPlace property : subject.properties()) {
            if (property.place().text("encryptedName") != null) {
                encrypted.add(property);
            }
        }
        if (!encrypted.isEmpty()) {
            check(encrypted, subject, report);
        }
    }

    private static void check(List<PropertyPlace> encrypted, Subject subject, Report report) {
        Map<String, Set<String>> names = new HashMap<>();
        for (PropertyPlace property : subject.properties()) {
            Set<String> ofObject = names.computeIfAbsent(property.object().path(), path -> new HashSet<>());
            ofObject.add(property.name());
            ofObject.add(property.place().text("physicalName", property.name()));
        }
        for (PropertyPlace property : encrypted) {
            String name = property.place().text("encryptedName", "");
            Set<String> known = names.getOrDefault(property.object().path(), Set.of());
            if (!known.contains(name)) {
                report.add(
                        property.place().at("encryptedName"),
                        "'%s' has no property '%s'%s"
                                .formatted(property.object().text("name", ""), name, Spelling.hint(name, known)));
            }
        }
    }
}
