/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

/** Takes edges with their ends, one by one. */
@FunctionalInterface
interface EdgeEnds {
    void edge(int edge, int source, int target);
}
