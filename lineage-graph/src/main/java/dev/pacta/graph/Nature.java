/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.List;

/**
 * What sort of edge one is. Few edges have one of their own.
 *
 * @param from what it leaves
 * @param to what it enters
 */
record Nature(EdgeKind kind, Grade grade, List<Transformation> transformations, NodeKind from, NodeKind to) {
    boolean isAmongDatasetsAndJobs() {
        return from != NodeKind.FIELD && to != NodeKind.FIELD;
    }
}
