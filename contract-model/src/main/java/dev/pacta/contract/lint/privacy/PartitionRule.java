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

/** Personal data is no partition key. */
final class PartitionRule extends LintRule {
    PartitionRule() {
        super("pacta.privacy.partition", Severity.WARNING, "Personal data is no partition key", """
                The value of a partition key is written into the names of folders and files, into logs and into addresses. There
                it cannot be masked or erased.
                """, """
                schema:
                  - name: customers
                    properties:
                      - name: email
                        logicalType: string
                        partitioned: true  # <- here
                        classification: confidential
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
                      - {name: loaded_on, logicalType: date, partitioned: true}
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
            if (property.place().flag("partitioned") && property.isPersonal()) {
                report.addAtKey(
                        property.place().at("partitioned"),
                        "'%s' is personal data and would stand in the names of folders; partition by something else"
                                .formatted(property.fullName()));
            }
        }
    }
}
