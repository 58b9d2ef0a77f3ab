/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.quality;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.lint.rule.Subject.QualityPlace;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.message.Spelling;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The severity of a rule is spelled as known. */
final class SeverityWordRule extends LintRule {
    SeverityWordRule() {
        super("pacta.quality.severity", Severity.WARNING, "The severity of a rule is spelled as known", """
                The severity of a rule is free text, but tools act on info, warning and error. Another spelling is taken for
                none, and a failing rule stops nothing.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: amount
                        logicalType: number
                        quality:
                          - metric: nullValues
                            mustBeLessThan: 10
                            severity: warn  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: amount
                        logicalType: number
                        quality:
                          - metric: nullValues
                            mustBeLessThan: 10
                            severity: warning
                """);
    }

    @Override
    public boolean fixable() {
        return true;
    }

    private static final Map<String, String> MEANT = Map.of(
            "warn",
            "warning",
            "warnings",
            "warning",
            "err",
            "error",
            "errors",
            "error",
            "information",
            "info",
            "informational",
            "info");

    @Override
    public void check(Subject subject, Report report) {
        for (QualityPlace rule : subject.quality()) {
            String severity = rule.place().text("severity", "");
            Optional<String> meant = meant(severity);
            if (meant.isPresent() && !meant.get().equals(severity)) {
                String path = rule.place().at("severity");
                report.add(
                        path,
                        "'%s' is no known severity; write '%s'".formatted(severity, meant.get()),
                        subject.fix(
                                "write '%s'".formatted(meant.get()), editor -> editor.replaceText(path, meant.get())));
            }
        }
    }

    private static Optional<String> meant(String severity) {
        String plain = severity.strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(MEANT.get(plain)).or(() -> Spelling.near(plain, Set.of("info", "warning", "error")));
    }
}
