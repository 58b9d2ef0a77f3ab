/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may, or may not, use what, how and for which purposes. Immutable.
 *
 * <p>A permission that leaves out whom, which contracts, which actions or which purposes permits nothing; a denial that leaves one of
 * them out is not limited by it.
 *
 * @param purposes dotted keys; each covers what is below it, {@code *} covers all
 * @param validUntil the first moment at which it no longer holds
 */
public record AccessPolicy(
        String id,
        @Nullable String description,
        Effect effect,
        Who who,
        What what,
        List<Action> actions,
        List<String> purposes,
        List<Obligation> obligations,
        @Nullable Instant validUntil) {
    public AccessPolicy {
        if (id.isBlank()) {
            throw new IllegalArgumentException("the id of a policy is blank");
        }
        actions = List.copyOf(actions);
        purposes = List.copyOf(purposes);
        obligations = List.copyOf(obligations);
    }
}
