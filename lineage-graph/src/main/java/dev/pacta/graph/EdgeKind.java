/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

/** Whether values flow along an edge, or only influence the other end (a join key, a filter, a sort order). */
public enum EdgeKind {
    DIRECT,
    INDIRECT
}
