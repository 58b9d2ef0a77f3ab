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
import dev.pacta.contract.message.Spelling;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How far data identifies somebody is said in known words. */
final class IdentifiabilityRule extends LintRule {
    IdentifiabilityRule() {
        super(
                "pacta.privacy.identifiability",
                Severity.WARNING,
                "Identifiability is identified, pseudonymous or anonymous",
                """
                Labels weaken along the lineage by this word. A word that is not known is read as identified.
                """,
                """
                schema:
                  - name: customers
                    properties:
                      - name: email_hash
                        logicalType: string
                        classification: confidential
                        customProperties:
                          - property: privacy
                            value: {dataCategory: user.contact.email, dataSubject: customer, identifiability: pseudonymised}  # <- here
                customProperties:
                  - property: privacy
                    value: {purposes: [essential.service], legalBasis: contract, retention: P3Y, controller: Shop GmbH}
                """,
                """
                schema:
                  - name: customers
                    properties:
                      - name: email_hash
                        logicalType: string
                        classification: confidential
                        customProperties:
                          - property: privacy
                            value: {dataCategory: user.contact.email, dataSubject: customer, identifiability: pseudonymous}
                customProperties:
                  - property: privacy
                    value: {purposes: [essential.service], legalBasis: contract, retention: P3Y, controller: Shop GmbH}
                """);
    }

    @Override
    public boolean fixable() {
        return true;
    }

    private static final Set<String> KNOWN =
            Set.of("identified", "identifiable", "pseudonymous", "anonymous", "aggregated");
    private static final Map<String, String> MEANT = Map.of(
            "pseudonymised",
            "pseudonymous",
            "pseudonymized",
            "pseudonymous",
            "pseudonym",
            "pseudonymous",
            "anonymised",
            "anonymous",
            "anonymized",
            "anonymous",
            "identifying",
            "identified",
            "aggregate",
            "aggregated");

    @Override
    public void check(Subject subject, Report report) {
        for (PropertyPlace property : subject.properties()) {
            Optional<Place> block = Privacy.of(property.place());
            String word = block.map(place -> place.text("identifiability")).orElse(null);
            if (block.isEmpty() || word == null || KNOWN.contains(word)) {
                continue;
            }
            String plain = word.strip().toLowerCase(Locale.ROOT);
            Optional<String> meant = Optional.ofNullable(MEANT.get(plain)).or(() -> Spelling.near(plain, KNOWN));
            String path = block.get().at("identifiability");
            report.add(
                    path,
                    "'%s' is not known and read as identified; write %s"
                            .formatted(
                                    word, meant.map("'%s'"::formatted).orElse(String.join(", ", new TreeSet<>(KNOWN)))),
                    meant.map(known -> subject.fix(
                                    "write '%s'".formatted(known), editor -> editor.replaceText(path, known)))
                            .orElse(null));
        }
    }
}
