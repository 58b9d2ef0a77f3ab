/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

/** What an edge says. Data flow and the two relations among jobs never mix: a walk follows the one or one of the others. */
public enum EdgeKind {
    /** Values flow. */
    DIRECT(true),
    /** Values only influence the other end: a join key, a filter, a sort order. */
    INDIRECT(true),
    /** The job at the target waits for the one at the source; no data need flow. */
    CONTROL(false),
    /** The job at the source contains the one at the target, as a workflow its tasks. */
    CONTAINMENT(false);

    private final boolean flow;

    EdgeKind(boolean flow) {
        this.flow = flow;
    }

    /** Whether it is data flow. */
    public boolean isFlow() {
        return flow;
    }
}
