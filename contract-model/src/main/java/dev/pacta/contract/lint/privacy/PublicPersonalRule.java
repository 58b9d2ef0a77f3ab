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

/** Personal data is not public. */
final class PublicPersonalRule extends LintRule {
    PublicPersonalRule() {
        super("pacta.privacy.public", Severity.WARNING, "Personal data is not classified as public", """
                The classification public opens a column to everybody; policies and exports act on it. Personal data is rarely
                meant to be.
                """, """
                schema:
                  - name: customers
                    properties:
                      - name: email
                        logicalType: string
                        classification: public  # <- here
                        customProperties:
                          - property: privacy
                            value: {dataCategory: user.contact.email, dataSubject: customer}
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
            boolean open = "public"
                    .equalsIgnoreCase(
                            property.place().text("classification", "").strip());
            if (open && property.isPersonal()) {
                report.add(
                        property.place().at("classification"),
                        "'%s' is personal data (%s) and classified as public; classify it as confidential or restricted"
                                .formatted(property.fullName(), property.dataCategory()));
            }
        }
    }
}
