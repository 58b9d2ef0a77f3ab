/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.contract.QualityRule;
import java.util.Locale;
import java.util.Objects;

/** What a rule of quality is called in reports. */
final class QualityWords {
    private QualityWords() {}

    static String id(QualityRule rule) {
        return Objects.requireNonNullElse(
                rule.id(),
                rule.kind() == QualityRule.Kind.LIBRARY
                        ? String.valueOf(rule.metric())
                        : rule.kind().name().toLowerCase(Locale.ROOT));
    }

    static String severity(QualityRule rule) {
        String severity = rule.severity() == null ? "error" : rule.severity().toLowerCase(Locale.ROOT);
        return switch (severity) {
            case "warning", "warn", "info" -> severity.startsWith("warn") ? "warning" : severity;
            default -> "error";
        };
    }

    /** What is expected. */
    static String of(QualityRule rule) {
        String name = rule.name() != null ? rule.name() : rule.description();
        String measured = rule.metric() == null ? "" : rule.metric() + " " + Threshold.words(rule);
        if (name == null) {
            String asked = rule.kind() == QualityRule.Kind.CUSTOM
                    ? "what its rule for '%s' says".formatted(rule.engine())
                    : String.valueOf(rule.query());
            return measured.isEmpty() ? asked : measured;
        }
        return measured.isEmpty() ? name : "%s (%s)".formatted(name, measured);
    }
}
