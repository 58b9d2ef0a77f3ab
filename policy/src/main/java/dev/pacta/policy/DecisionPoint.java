/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy;

/**
 * Something that decides. Safe for many threads. It fails closed: any trouble is a denial with {@link
 * ReasonCodes#ENGINE_UNAVAILABLE}, never an exception.
 */
public interface DecisionPoint extends AutoCloseable {
    /** Decides by these policies from now on. Before the first call everything is denied. */
    void load(PolicySet policies);

    /** Decides. */
    Decision decide(DecisionRequest request);

    @Override
    void close();
}
