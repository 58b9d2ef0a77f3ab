/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

/** What a node of the graph stands for, with the prefix that its key carries. */
public enum NodeKind {
    DATASET("dataset:"),
    FIELD("datasetField:"),
    JOB("job:");

    private final String prefix;

    NodeKind(String prefix) {
        this.prefix = prefix;
    }

    /** The start of a node's key, as Marquez writes node ids. */
    public String prefix() {
        return prefix;
    }
}
