/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.privacy;

/** The data subject of a property is a key of the taxonomy. */
final class SubjectUnknownRule extends KeyWordRule {
    SubjectUnknownRule() {
        super(
                "pacta.privacy.subject-key",
                "A data subject is a key of the taxonomy",
                """
                Access requests and erasure find the tables of customers, or of employees, by this key. One with a slip in it is not found.
                """,
                """
                schema:
                  - name: customers
                    properties:
                      - name: contact
                        logicalType: string
                        classification: confidential
                        customProperties:
                          - property: privacy
                            value: {dataCategory: user.contact.email, dataSubject: custmer}  # <- here
                customProperties:
                  - property: privacy
                    value: {purposes: [essential.service], legalBasis: contract, retention: P3Y, controller: Shop GmbH}
                """,
                """
                schema:
                  - name: customers
                    properties:
                      - name: contact
                        logicalType: string
                        classification: confidential
                        customProperties:
                          - property: privacy
                            value: {dataCategory: user.contact.email, dataSubject: customer}
                customProperties:
                  - property: privacy
                    value: {purposes: [essential.service], legalBasis: contract, retention: P3Y, controller: Shop GmbH}
                """,
                "dataSubject",
                Taxonomy.SUBJECTS);
    }
}
