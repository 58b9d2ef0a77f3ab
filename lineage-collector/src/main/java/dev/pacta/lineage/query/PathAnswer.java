/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import java.util.List;

/**
 * The ways on which data gets from one node to another.
 *
 * @param shortest ids of the nodes of a shortest way, the ends included; empty when there is no way
 * @param graph every node and edge on some way
 */
public record PathAnswer(String from, String to, List<String> shortest, GraphAnswer graph) {
    /** Copies. */
    public PathAnswer {
        shortest = List.copyOf(shortest);
    }
}
