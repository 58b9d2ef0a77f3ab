/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

/** Which way edges are followed. */
public enum Direction {
    UPSTREAM,
    DOWNSTREAM,
    BOTH;

    /** Edges are followed against the flow. */
    public boolean goesUpstream() {
        return this != DOWNSTREAM;
    }

    /** Edges are followed with the flow. */
    public boolean goesDownstream() {
        return this != UPSTREAM;
    }
}
