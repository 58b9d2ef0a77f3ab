/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.contract;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.message.Spelling;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The compatibility mode is known. */
final class CompatibilityModeRule extends LintRule {
    CompatibilityModeRule() {
        super("pacta.custom.compatibility-mode", Severity.WARNING, "The compatibility mode is known", """
                Pacta reads from the custom property compatibilityMode what a new version may change. A word that it does not
                know is read as BACKWARD.
                """, """
                customProperties:
                  - {property: compatibilityMode, value: FORWARDS}  # <- here
                """, """
                customProperties:
                  - {property: compatibilityMode, value: FORWARD}
                """);
    }

    @Override
    public boolean fixable() {
        return true;
    }

    private static final Set<String> KNOWN = Set.of(
            "NONE", "BACKWARD", "BACKWARD_TRANSITIVE", "FORWARD", "FORWARD_TRANSITIVE", "FULL", "FULL_TRANSITIVE");

    @Override
    public void check(Subject subject, Report report) {
        for (Place custom : subject.root().objects("customProperties")) {
            if (!"compatibilityMode".equals(custom.text("property"))) {
                continue;
            }
            String mode = custom.text("value", "");
            if (!KNOWN.contains(mode.toUpperCase(Locale.ROOT))) {
                String path = custom.at("value");
                Optional<String> near = Spelling.near(mode, KNOWN);
                report.add(
                        path,
                        "'%s' is no compatibility mode%s; known are %s"
                                .formatted(mode, Spelling.hint(mode, KNOWN), String.join(", ", new TreeSet<>(KNOWN))),
                        near.map(word -> subject.fix(
                                        "write '%s'".formatted(word), editor -> editor.replaceText(path, word)))
                                .orElse(null));
            }
        }
    }
}
