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
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Special categories of personal data have a condition of Art. 9(2) GDPR. */
final class SpecialCategoryRule extends LintRule {
    SpecialCategoryRule() {
        super(
                "pacta.privacy.special-category",
                Severity.WARNING,
                "Special categories have a condition of Art. 9",
                """
                Art. 9(1) GDPR forbids the processing of data on health, beliefs, origin, sexual life, genetic and biometric
                data. One of the conditions of Art. 9(2) must hold beside the legal basis, and the contract is where it is
                declared.
                """,
                """
                schema:
                  - name: patients
                    properties:
                      - name: diagnosis
                        logicalType: string
                        classification: restricted
                        customProperties:
                          - property: privacy
                            value: {dataCategory: user.health_and_medical, dataSubject: patient}  # <- here
                customProperties:
                  - property: privacy
                    value: {purposes: [essential.service], legalBasis: contract, retention: P3Y, controller: Clinic GmbH}
                """,
                """
                schema:
                  - name: patients
                    properties:
                      - name: diagnosis
                        logicalType: string
                        classification: restricted
                        customProperties:
                          - property: privacy
                            value: {dataCategory: user.health_and_medical, dataSubject: patient}
                customProperties:
                  - property: privacy
                    value:
                      purposes: [essential.service]
                      legalBasis: contract
                      specialCategoryCondition: care
                      retention: P3Y
                      controller: Clinic GmbH
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        boolean said = isSaid(Privacy.of(subject.root()));
        Set<String> told = new HashSet<>();
        for (PropertyPlace property : subject.properties()) {
            String category = property.dataCategory();
            boolean open = category != null && Taxonomy.isSpecial(category) && !said;
            if (open
                    && !isSaid(Privacy.of(property.object()))
                    && told.add(property.object().path())) {
                report.add(
                        Privacy.of(property.place()).orElseThrow().at("dataCategory"),
                        "'%s' is of a special category (Art. 9 GDPR); add specialCategoryCondition to the privacy block"
                                .formatted(property.fullName()));
            }
        }
    }

    private static boolean isSaid(Optional<Place> privacy) {
        return privacy.filter(block -> block.has("specialCategoryCondition")).isPresent();
    }
}
