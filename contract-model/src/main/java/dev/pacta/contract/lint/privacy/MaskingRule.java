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
import java.util.regex.Pattern;

/** What is most sensitive has an encrypted counterpart. */
final class MaskingRule extends LintRule {
    MaskingRule() {
        super("pacta.privacy.masking", Severity.INFO, "What is most sensitive is protected in the data", """
                Bank accounts, cards, identity papers, passwords and data of special categories do the most harm when a table
                leaks. A counterpart that is encrypted or masked (encryptedName), or a form that identifies nobody, lets most
                readers do without the clear text.
                """, """
                schema:
                  - name: customers
                    properties:
                      - name: iban
                        logicalType: string
                        classification: restricted
                        customProperties:
                          - property: privacy
                            value: {dataCategory: user.financial.bank_account, dataSubject: customer, identifiability: identified}  # <- here
                customProperties:
                  - property: privacy
                    value: {purposes: [essential.service], legalBasis: contract, retention: P3Y, controller: Shop GmbH}
                """, """
                schema:
                  - name: customers
                    properties:
                      - name: iban
                        logicalType: string
                        classification: restricted
                        encryptedName: iban_encrypted
                        customProperties:
                          - property: privacy
                            value: {dataCategory: user.financial.bank_account, dataSubject: customer, identifiability: identified}
                      - {name: iban_encrypted, logicalType: string}
                customProperties:
                  - property: privacy
                    value: {purposes: [essential.service], legalBasis: contract, retention: P3Y, controller: Shop GmbH}
                """);
    }

    private static final Pattern SENSITIVE =
            Pattern.compile("user\\.(financial\\.|government_id|authorization|health_and_medical|biometric).*");

    @Override
    public void check(Subject subject, Report report) {
        for (PropertyPlace property : subject.properties()) {
            Optional<Place> block = Privacy.of(property.place());
            String category = property.dataCategory();
            boolean clear = block.filter(place -> "identified".equals(place.text("identifiability")))
                    .isPresent();
            if (clear
                    && category != null
                    && SENSITIVE.matcher(category).matches()
                    && !property.place().has("encryptedName")) {
                report.add(
                        block.orElseThrow().at("dataCategory"),
                        "'%s' (%s) stands in clear text; offer a masked or encrypted counterpart and name it in encryptedName"
                                .formatted(property.fullName(), category));
            }
        }
    }
}
