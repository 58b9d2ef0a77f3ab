/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.privacy;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Privacy;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.util.Optional;

/** Personal data says whose it is. */
final class SubjectMissingRule extends LintRule {
    SubjectMissingRule() {
        super("pacta.privacy.subject", Severity.INFO, "Personal data says whose it is", """
                An access request or an erasure begins with the question in which tables data of customers, or of employees,
                lies. dataSubject is the answer, and Art. 30(1)(c) GDPR asks for it.
                """, """
                schema:
                  - name: customers
                    properties:
                      - name: email
                        logicalType: string
                        classification: confidential
                        customProperties:
                          - property: privacy
                            value: {dataCategory: user.contact.email}  # <- here
                customProperties:
                  - property: privacy
                    value: {purposes: [essential.service], legalBasis: contract, retention: P3Y, controller: Shop GmbH}
                """, """
                schema:
                  - name: customers
                    properties:
                      - name: email
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
            Optional<Place> block = property.isPersonal() ? Privacy.of(property.place()) : Optional.empty();
            if (block.isPresent() && !block.get().has("dataSubject")) {
                report.add(
                        block.get().at("dataCategory"),
                        "'%s' is personal data, but of whom? add dataSubject, such as customer or employee"
                                .formatted(property.fullName()));
            }
        }
    }
}
