/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.result;

import dev.pacta.contract.message.Fix;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.yaml.Position;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody has to look at.
 *
 * @param kind who says it
 * @param place line and column in the file; where a deleted file or a thing that is gone stood, the nearest that is left
 * @param path JSON pointer for the lint and governance, {@code orders.email} for a change; empty for the file itself
 * @param message a complete sentence: what is wrong, what was expected
 * @param advice what to do about it, or empty
 * @param fingerprint the same for the same thing, wherever it stands in the file
 */
public record Finding(
        Kind kind,
        String ruleId,
        Severity severity,
        Position place,
        String path,
        String message,
        String advice,
        String fingerprint,
        @Nullable Fix fix) {
    /** The same with another fingerprint. */
    public Finding marked(String mark) {
        return new Finding(kind, ruleId, severity, place, path, message, advice, mark, fix);
    }

    /** A change that breaks is no fault once all whom it reaches agreed. */
    Finding agreed(Proposal proposal) {
        return kind == Kind.CHANGE && severity == Severity.ERROR
                ? new Finding(
                        kind,
                        ruleId,
                        Severity.INFO,
                        place,
                        path,
                        message,
                        "Approved by %s.".formatted(String.join(", ", proposal.approving())),
                        fingerprint,
                        fix)
                : this;
    }

    /** What is wrong and what to do, in one text. */
    public String text() {
        return advice.isEmpty()
                ? message
                : "%s%s %s".formatted(message, message.matches("(?s).*[.!?]") ? "" : ".", advice);
    }

    /** Who says it. */
    public enum Kind {
        /** The document by itself. */
        LINT,
        /** The comparison with what was there before. */
        CHANGE,
        /** Which contracts and versions there are. */
        IDENTITY,
        /** The rules that the server knows. */
        GOVERNANCE
    }
}
