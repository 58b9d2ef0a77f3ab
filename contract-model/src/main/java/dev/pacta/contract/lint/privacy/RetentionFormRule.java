/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.privacy;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A retention is a length of time that a machine can read. */
final class RetentionFormRule extends LintRule {
    RetentionFormRule() {
        super("pacta.privacy.retention-form", Severity.WARNING, "A retention is a duration of ISO 8601", """
                An erasure job computes the day from the retention. P3Y is read by every one of them, "three years" by none.
                """, """
                customProperties:
                  - property: privacy
                    value:
                      retention: 3 years  # <- here
                """, """
                customProperties:
                  - property: privacy
                    value:
                      retention: P3Y
                """);
    }

    @Override
    public boolean fixable() {
        return true;
    }

    private static final Pattern DURATION =
            Pattern.compile("P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?");
    private static final Pattern WORDS = Pattern.compile("(\\d{1,5})\\s*([a-z]+)");
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("y", "Y"),
            Map.entry("yr", "Y"),
            Map.entry("year", "Y"),
            Map.entry("years", "Y"),
            Map.entry("month", "M"),
            Map.entry("months", "M"),
            Map.entry("w", "W"),
            Map.entry("week", "W"),
            Map.entry("weeks", "W"),
            Map.entry("d", "D"),
            Map.entry("day", "D"),
            Map.entry("days", "D"));

    @Override
    public void check(Subject subject, Report report) {
        for (Place block : PrivacyBlocks.ofObjects(subject)) {
            String retention = block.text("retention");
            if (retention == null || DURATION.matcher(retention).matches()) {
                continue;
            }
            Optional<String> meant = meant(retention.strip().toLowerCase(Locale.ROOT));
            String path = block.at("retention");
            report.add(
                    path,
                    "'%s' is no duration of ISO 8601; write %s"
                            .formatted(retention, meant.map("'%s'"::formatted).orElse("for example P3Y, P18M or P30D")),
                    meant.map(word ->
                                    subject.fix("write '%s'".formatted(word), editor -> editor.replaceText(path, word)))
                            .orElse(null));
        }
    }

    private static Optional<String> meant(String retention) {
        String upper = retention.toUpperCase(Locale.ROOT);
        if (DURATION.matcher(upper).matches()) {
            return Optional.of(upper);
        }
        Matcher words = WORDS.matcher(retention);
        String letter = words.matches() ? LETTERS.get(words.group(2)) : null;
        return letter == null ? Optional.empty() : Optional.of("P" + words.group(1) + letter);
    }
}
