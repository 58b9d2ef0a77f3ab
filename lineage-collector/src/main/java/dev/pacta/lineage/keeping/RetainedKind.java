/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.keeping;

/** What a policy says for how long it is kept. */
public enum RetainedKind {
    /** Events as they came. */
    EVENT,
    /** Runs with their facets. */
    RUN,
    /** Edges of the graph that were closed. */
    EDGE
}
