/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.message;

import dev.pacta.contract.yaml.Position;

/**
 * One thing that is to be said about a document.
 *
 * @param ruleId stable, such as {@code odcs.key.unknown}
 * @param source the file or address it was read from
 * @param path JSON pointer (RFC 6901) of the value; empty for the document itself
 * @param message what is wrong, what was expected, what to do
 */
public record LintMessage(
        String ruleId, Severity severity, String source, Position position, String path, String message) {
    /** The same with another severity. */
    public LintMessage withSeverity(Severity other) {
        return new LintMessage(ruleId, other, source, position, path, message);
    }

    /** As a compiler writes it: {@code orders.yaml:3:5: error odcs.key.unknown: …}. */
    public String text() {
        return "%s:%s: %s %s: %s"
                .formatted(source, position, severity.name().toLowerCase(java.util.Locale.ROOT), ruleId, message);
    }
}
