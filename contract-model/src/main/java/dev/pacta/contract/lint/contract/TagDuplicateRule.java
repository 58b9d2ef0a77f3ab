/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.contract;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Place.Value;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.util.HashSet;
import java.util.Set;

/** A tag is given once. */
final class TagDuplicateRule extends LintRule {
    TagDuplicateRule() {
        super("pacta.tags.duplicate", Severity.INFO, "A tag is given once", """
                A tag twice says nothing more than once, and lists of tags grow by copying.
                """, """
                tags:
                  - shop
                  - sales
                  - shop  # <- here
                """, """
                tags:
                  - shop
                  - sales
                """);
    }

    @Override
    public boolean fixable() {
        return true;
    }

    @Override
    public void check(Subject subject, Report report) {
        differ(subject.root(), subject, report);
        subject.objects().forEach(object -> differ(object, subject, report));
        subject.properties().forEach(property -> differ(property.place(), subject, report));
    }

    private static void differ(Place place, Subject subject, Report report) {
        Set<String> seen = new HashSet<>();
        for (Value tag : place.values("tags")) {
            String text = tag.text();
            if (text != null && !seen.add(text)) {
                report.add(
                        tag.path(),
                        "the tag '%s' is given already; drop one".formatted(text),
                        subject.fix("drop the tag", editor -> editor.remove(tag.path())));
            }
        }
    }
}
