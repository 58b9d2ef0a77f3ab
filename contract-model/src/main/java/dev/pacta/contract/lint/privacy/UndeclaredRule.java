/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.privacy;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;

/** What is named like personal data is declared as such. */
final class UndeclaredRule extends LintRule {
    UndeclaredRule() {
        super(
                "pacta.privacy.undeclared",
                Severity.INFO,
                "What looks like personal data says what it is",
                """
                A policy protects what is declared. A column with the name of an e-mail address and no data category is open to
                everybody who may read the table. The rule looks at whole names in seven languages; a data category outside user
                says that it is something else.
                """,
                """
                schema:
                  - name: orders
                    properties:
                      - {name: customer_email, logicalType: string}  # <- here
                """,
                """
                schema:
                  - name: orders
                    properties:
                      - name: customer_email
                        logicalType: string
                        classification: confidential
                        customProperties:
                          - property: privacy
                            value: {dataCategory: user.contact.email, dataSubject: customer}
                customProperties:
                  - property: privacy
                    value: {purposes: [essential.service], legalBasis: contract, retention: P3Y, controller: Shop GmbH}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (PropertyPlace property : subject.properties()) {
            boolean nested = property.type() == LogicalType.OBJECT
                    || property.type() == LogicalType.ARRAY
                    || property.type() == LogicalType.BOOLEAN;
            if (property.isElement()
                    || nested
                    || property.dataCategory() != null
                    || property.place().has("encryptedName")) {
                continue;
            }
            PersonalNames.category(property.name())
                    .ifPresent(category -> report.add(
                            property.place().at("name"),
                            "'" + property.fullName()
                                    + "' sounds like personal data; add the custom property privacy with dataCategory, perhaps "
                                    + category));
        }
    }
}
