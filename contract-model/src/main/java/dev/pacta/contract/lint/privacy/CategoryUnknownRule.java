/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.privacy;

/** The data category of a property is a key of the taxonomy. */
final class CategoryUnknownRule extends KeyWordRule {
    CategoryUnknownRule() {
        super(
                "pacta.privacy.category",
                "A data category is a key of the taxonomy",
                """
                Policies and label propagation compare data categories by their dotted keys. One with a slip in it is covered by no policy.
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
                            value: {dataCategory: user.contact.emial, dataSubject: customer}  # <- here
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
                "dataCategory",
                Taxonomy.CATEGORIES);
    }
}
