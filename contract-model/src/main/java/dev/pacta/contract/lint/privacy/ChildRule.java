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

/** Data of children has been thought about. */
final class ChildRule extends LintRule {
    ChildRule() {
        super("pacta.privacy.children", Severity.INFO, "Data of children has an assessment", """
                Children merit specific protection (recital 38 GDPR): consent may need their parents (Art. 8), and legitimate
                interests weigh less against theirs (Art. 6(1)(f)). A link to the assessment in dpia shows that somebody thought
                about it.
                """, """
                schema:
                  - name: pupils
                    properties:
                      - name: nickname
                        logicalType: string
                        classification: confidential
                        customProperties:
                          - property: privacy
                            value: {dataCategory: user.name, dataSubject: child}  # <- here
                customProperties:
                  - property: privacy
                    value: {purposes: [essential.service], legalBasis: consent, retention: P3Y, controller: School GmbH}
                """, """
                schema:
                  - name: pupils
                    properties:
                      - name: nickname
                        logicalType: string
                        classification: confidential
                        customProperties:
                          - property: privacy
                            value: {dataCategory: user.name, dataSubject: child}
                customProperties:
                  - property: privacy
                    value:
                      purposes: [essential.service]
                      legalBasis: consent
                      retention: P3Y
                      controller: School GmbH
                      dpia: https://wiki.school.example/dpia/pupils
                """);
    }

    private static final Set<String> CHILDREN = Set.of("child", "children", "minor", "pupil");

    @Override
    public void check(Subject subject, Report report) {
        boolean said = isSaid(Privacy.of(subject.root()));
        Set<String> told = new HashSet<>();
        for (PropertyPlace property : subject.properties()) {
            Optional<Place> block = Privacy.of(property.place());
            String whose = block.map(place -> place.text("dataSubject")).orElse("");
            boolean open = !said && whose != null && CHILDREN.contains(whose) && !isSaid(Privacy.of(property.object()));
            if (block.isPresent() && open && told.add(property.object().path())) {
                report.add(
                        block.get().at("dataSubject"),
                        "'%s' is data of children; link the assessment in the key dpia of the privacy block"
                                .formatted(property.fullName()));
            }
        }
    }

    private static boolean isSaid(Optional<Place> privacy) {
        return privacy.filter(block -> block.has("dpia")).isPresent();
    }
}
