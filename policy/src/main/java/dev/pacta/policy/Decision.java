/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy;

import java.util.List;

/**
 * An answer. Never empty of reasons.
 *
 * @param obligations empty when denied
 * @param policyRevision the revision of the policies that it was made with; empty when none took part
 * @param engine {@code opa} or {@code wasm}
 */
public record Decision(
        boolean allowed, List<Reason> reasons, List<Obligation> obligations, String policyRevision, String engine) {
    public Decision {
        reasons = List.copyOf(reasons);
        obligations = List.copyOf(obligations);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a decision needs a reason");
        }
    }

    /** The answer when the engine cannot tell: no. */
    public static Decision unavailable(String message, String policyRevision, String engine) {
        Reason reason = new Reason(ReasonCodes.ENGINE_UNAVAILABLE, message, null, null, null);
        return new Decision(false, List.of(reason), List.of(), policyRevision, engine);
    }
}
