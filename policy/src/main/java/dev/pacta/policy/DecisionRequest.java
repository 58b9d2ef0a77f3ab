/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** May this subject do this with these data for this purpose, and put the result there? */
public record DecisionRequest(
        Subject subject,
        Action action,
        String purpose,
        List<Resource> inputs,
        @Nullable Resource output,
        Instant at) {
    public DecisionRequest {
        inputs = List.copyOf(inputs);
    }
}
