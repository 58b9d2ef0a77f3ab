/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.privacy;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.message.Spelling;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The keys of a privacy block are known. */
final class KeyUnknownRule extends LintRule {
    KeyUnknownRule() {
        super("pacta.privacy.key", Severity.WARNING, "Keys of the privacy block are known", """
                The privacy block is a custom property, so the standard checks nothing in it. A slip in a key means that what
                was declared is not seen by policies, reports and audits.
                """, """
                customProperties:
                  - property: privacy
                    value:
                      purpose: [essential.service]  # <- here
                """, """
                customProperties:
                  - property: privacy
                    value:
                      purposes: [essential.service]
                """);
    }

    @Override
    public boolean fixable() {
        return true;
    }

    private static final Set<String> OF_OBJECTS = Set.of(
            "purposes",
            "legalBasis",
            "retention",
            "locations",
            "controller",
            "processors",
            "recipients",
            "dpia",
            "specialCategoryCondition",
            "transferSafeguards");
    private static final Set<String> OF_PROPERTIES = Set.of("dataCategory", "dataSubject", "identifiability");

    @Override
    public void check(Subject subject, Report report) {
        for (PrivacyBlocks.Block block : PrivacyBlocks.of(subject)) {
            Set<String> known = block.atProperty() ? OF_PROPERTIES : OF_OBJECTS;
            Set<String> others = block.atProperty() ? OF_OBJECTS : OF_PROPERTIES;
            for (String key : block.place().node().entries().keySet()) {
                if (!known.contains(key)) {
                    report(block, key, known, others, subject, report);
                }
            }
        }
    }

    private static void report(
            PrivacyBlocks.Block block,
            String key,
            Set<String> known,
            Set<String> others,
            Subject subject,
            Report report) {
        String path = block.place().at(key);
        if (others.contains(key)) {
            report.addAtKey(
                    path,
                    "'%s' belongs to %s; move it there"
                            .formatted(key, block.atProperty() ? "the contract or the schema object" : "a property"));
            return;
        }
        Optional<String> near = Spelling.near(key, known);
        report.addAtKey(
                path,
                "'%s' is no key of a privacy block here%s; known are %s"
                        .formatted(key, Spelling.hint(key, known), String.join(", ", new TreeSet<>(known))),
                near.map(word -> subject.fix("write '%s'".formatted(word), editor -> editor.renameKey(path, word)))
                        .orElse(null));
    }
}
