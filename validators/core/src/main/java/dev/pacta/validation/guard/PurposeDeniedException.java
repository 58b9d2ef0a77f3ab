/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

import dev.pacta.policy.Decision;
import dev.pacta.policy.Reason;
import java.util.stream.Collectors;

/** The data may not be used for the purpose. The message gives the reasons. */
public final class PurposeDeniedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Decision decision;

    PurposeDeniedException(String purpose, Decision decision) {
        super("the purpose '%s' is denied: %s"
                .formatted(
                        purpose,
                        decision.reasons().stream().map(Reason::message).collect(Collectors.joining("; "))));
        this.decision = decision;
    }

    /** The decision with its reasons. */
    public Decision decision() {
        return decision;
    }
}
