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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A schema object that holds personal data says something about it, itself or by its contract. One message for each object. */
abstract class PersonalDataRule extends LintRule {
    private static final String EXAMPLE = """
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
                value: {BLOCK}
            """;

    private static final List<String> COMPLETE =
            List.of("purposes: [essential.service]", "legalBasis: contract", "retention: P3Y", "controller: Shop GmbH");

    private final String key;
    private final String advice;

    PersonalDataRule(String id, Severity severity, String title, String why, String key, String advice) {
        super(id, severity, title, why, example(key), EXAMPLE.replace("BLOCK", String.join(", ", COMPLETE)));
        this.key = key;
        this.advice = advice;
    }

    /** Without the key, and with the mark at the custom property. */
    private static String example(String key) {
        List<String> block = new ArrayList<>(COMPLETE);
        block.removeIf(entry -> entry.startsWith(key + ":"));
        return EXAMPLE.replace("BLOCK", String.join(", ", block)).replace("- name: email", "- name: email  # <- here");
    }

    @Override
    public final void check(Subject subject, Report report) {
        if (isSaid(Privacy.of(subject.root()))) {
            return;
        }
        Set<String> told = new HashSet<>();
        for (PropertyPlace property : subject.properties()) {
            boolean open = property.isPersonal() && !isSaid(Privacy.of(property.object()));
            if (open && told.add(property.object().path())) {
                report.add(
                        property.path(),
                        "'%s' is personal data (%s), but %s; add '%s' to the custom property privacy of the contract or of '%s'"
                                .formatted(
                                        property.fullName(),
                                        property.dataCategory(),
                                        advice,
                                        key,
                                        property.object().text("name", "")));
            }
        }
    }

    private boolean isSaid(Optional<Place> privacy) {
        return privacy.filter(block -> block.has(key) && !isEmptyList(block)).isPresent();
    }

    private boolean isEmptyList(Place block) {
        return block.oneOrMore(key).isEmpty();
    }
}
