/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.type;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place.Value;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.pattern.RegexDialect;
import java.util.Optional;

/** A pattern is written in the dialect of the standard, ECMA-262. */
final class PatternDialectRule extends LintRule {
    PatternDialectRule() {
        super("pacta.pattern.dialect", Severity.WARNING, "A pattern is understood by every tool", """
                The standard takes patterns of ECMA-262, as JavaScript and JSON Schema do. Constructs that only Java, Perl or
                Python know are refused, or read as something else, by other tools.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: postcode
                        logicalType: string
                        logicalTypeOptions:
                          pattern: '\\A[0-9]{5}\\z'  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: postcode
                        logicalType: string
                        logicalTypeOptions:
                          pattern: "^[0-9]{5}$"
                """);
    }

    @Override
    public boolean fixable() {
        return true;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (Value pattern : Patterns.of(subject)) {
            String text = String.valueOf(pattern.text());
            Optional<String> foreign = RegexDialect.foreign(text);
            if (foreign.isPresent() && Patterns.fault(text) == null) {
                Optional<String> meant = RegexDialect.translated(text);
                report.add(
                        pattern.path(),
                        "%s is not known to ECMA-262, the dialect of the standard%s"
                                .formatted(
                                        foreign.get(),
                                        meant.map("; write '%s'"::formatted).orElse("; write it without")),
                        meant.map(other -> subject.fix(
                                        "write '%s'".formatted(other),
                                        editor -> editor.replaceText(pattern.path(), other)))
                                .orElse(null));
            }
        }
    }
}
