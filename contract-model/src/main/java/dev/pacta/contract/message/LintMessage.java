/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.message;

import dev.pacta.contract.yaml.Position;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is to be said about a document.
 *
 * @param ruleId stable, such as {@code odcs.key.unknown}
 * @param source the file or address it was read from
 * @param path JSON pointer (RFC 6901) of the value; empty for the document itself
 * @param message what is wrong, what was expected, what to do
 * @param fix what mends it, when a machine can
 */
public record LintMessage(
        String ruleId,
        Severity severity,
        String source,
        Position position,
        String path,
        String message,
        @Nullable Fix fix) {
    /** A message that only a person can act on. */
    public LintMessage(
            String ruleId, Severity severity, String source, Position position, String path, String message) {
        this(ruleId, severity, source, position, path, message, null);
    }

    /** The same with another severity. */
    public LintMessage withSeverity(Severity other) {
        return new LintMessage(ruleId, other, source, position, path, message, fix);
    }

    /** As a compiler writes it: {@code orders.yaml:3:5: error odcs.key.unknown: …}. */
    public String text() {
        return "%s:%s: %s %s: %s"
                .formatted(source, position, severity.name().toLowerCase(Locale.ROOT), ruleId, message);
    }
}
