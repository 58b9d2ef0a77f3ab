/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

/** Where the knowledge of an edge came from, the strongest first. */
public enum Grade {
    /** The producer stated the flow itself (OpenLineage's lineage facet). */
    EXPLICIT,
    /** Column lineage names the flow. */
    COLUMN,
    /** A run read the one and wrote the other. */
    IMPLIED,
    /** A static event declared it; no run has been seen. */
    DECLARED,
    /** A published contract says that it is made of it. */
    CONTRACT,
    /** A person added it. */
    MANUAL;

    /** Whether it is Pacta itself that keeps the declaration: what a contract says, or a person. */
    public boolean isKeptHere() {
        return this == CONTRACT || this == MANUAL;
    }

    /** The stronger of the two. */
    public Grade strongest(Grade other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
