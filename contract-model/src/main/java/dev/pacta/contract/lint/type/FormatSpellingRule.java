/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.type;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.message.Spelling;
import java.util.Optional;
import java.util.Set;

/** The format of a text is spelled as the standard spells it. */
final class FormatSpellingRule extends LintRule {
    FormatSpellingRule() {
        super("pacta.format.spelling", Severity.WARNING, "The format of a text is spelled as known", """
                The format of a text is free, so a slip of the pen is no error of structure. It only means that the format is
                not checked.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: contact
                        logicalType: string
                        logicalTypeOptions:
                          format: e-mail  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: contact
                        logicalType: string
                        logicalTypeOptions:
                          format: email
                """);
    }

    @Override
    public boolean fixable() {
        return true;
    }

    private static final Set<String> KNOWN =
            Set.of("password", "byte", "binary", "email", "uuid", "uri", "hostname", "ipv4", "ipv6");

    /** Formats of JSON Schema that people use here too. */
    private static final Set<String> ALSO = Set.of(
            "date",
            "time",
            "date-time",
            "duration",
            "regex",
            "uri-reference",
            "uri-template",
            "iri",
            "iri-reference",
            "idn-email",
            "idn-hostname",
            "json-pointer",
            "relative-json-pointer",
            "url",
            "uid",
            "ip",
            "json",
            "xml",
            "html");

    @Override
    public void check(Subject subject, Report report) {
        for (PropertyPlace property : subject.properties()) {
            if (property.type() != LogicalType.STRING) {
                continue;
            }
            property.options().flatMap(options -> options.value("format")).ifPresent(format -> {
                String text = String.valueOf(format.text());
                Optional<String> near =
                        KNOWN.contains(text) || ALSO.contains(text) ? Optional.empty() : Spelling.near(text, KNOWN);
                near.ifPresent(name -> report.add(
                        format.path(),
                        "'%s' is no known format and will not be checked; did you mean '%s'?".formatted(text, name),
                        subject.fix("write '%s'".formatted(name), editor -> editor.replaceText(format.path(), name))));
            });
        }
    }
}
