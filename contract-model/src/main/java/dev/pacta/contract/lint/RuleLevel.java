/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import dev.pacta.contract.message.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody wants a rule to weigh. */
public enum RuleLevel {
    /** Its messages are left out. */
    OFF(null),
    INFO(Severity.INFO),
    WARNING(Severity.WARNING),
    ERROR(Severity.ERROR);

    private final @Nullable Severity severity;

    RuleLevel(@Nullable Severity severity) {
        this.severity = severity;
    }

    /** The level that a settings file or an option names, in any case. */
    public static Optional<RuleLevel> of(String text) {
        return Arrays.stream(values())
                .filter(level -> level.text().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** As a settings file writes it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The severity of the messages; nothing when there are none. */
    public Optional<Severity> severity() {
        return Optional.ofNullable(severity);
    }
}
