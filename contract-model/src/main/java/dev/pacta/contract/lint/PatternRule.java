/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import dev.pacta.contract.Contract;
import dev.pacta.contract.message.Severity;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A pattern is a regular expression. */
final class PatternRule implements LintRule {
    @Override
    public String id() {
        return "pacta.pattern.broken";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Contract contract, Report report) {
        Walk.properties(contract, (object, property, path) -> {
            String pattern = property.options().pattern();
            if (pattern != null) {
                compile(pattern, path + "/logicalTypeOptions/pattern", report);
            }
            for (int at = 0; at < property.quality().size(); at++) {
                if (property.quality().get(at).arguments().get("pattern") instanceof String argument) {
                    compile(argument, "%s/quality/%d/arguments/pattern".formatted(path, at), report);
                }
            }
        });
    }

    private static void compile(String pattern, String path, Report report) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException broken) {
            report.add(
                    path, "the pattern '%s' is no regular expression: %s".formatted(pattern, broken.getDescription()));
        }
    }
}
