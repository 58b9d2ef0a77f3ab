/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.privacy;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Privacy;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.util.Optional;

/** Where processors work is said. */
final class ProcessorLocationRule extends LintRule {
    ProcessorLocationRule() {
        super(
                "pacta.privacy.processor-location",
                Severity.INFO,
                "Where processors keep the data is said",
                """
                A processor may sit in another country than the controller. Without locations nobody can tell whether the data
                leaves the European Economic Area.
                """,
                """
                customProperties:
                  - property: privacy
                    value:
                      processors: [Warehouse Hosting AG]  # <- here
                """,
                """
                customProperties:
                  - property: privacy
                    value:
                      processors: [Warehouse Hosting AG]
                      locations: [DE]
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        Optional<Place> contract = Privacy.of(subject.root());
        boolean said = contract.filter(block -> !block.oneOrMore("locations").isEmpty())
                .isPresent();
        for (Place block : PrivacyBlocks.ofObjects(subject)) {
            boolean processors = !block.oneOrMore("processors").isEmpty();
            if (processors && !said && block.oneOrMore("locations").isEmpty()) {
                report.addAtKey(
                        block.at("processors"),
                        "there are processors, but nothing says where they keep the data; add locations");
            }
        }
    }
}
