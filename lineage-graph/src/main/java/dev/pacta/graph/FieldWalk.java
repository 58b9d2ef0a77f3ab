/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

/** A walk from field to field. */
final class FieldWalk extends Walk {
    FieldWalk(Traversal asked, LineageGraph graph) {
        super(asked, graph);
    }

    @Override
    void against(int node, int distance) {
        super.against(node, distance);
        int dataset = graph.entity(node);
        if (dataset != node) {
            super.against(dataset, distance);
        }
    }

    @Override
    void along(int target, int distance) {
        if (graph.kind(target) != NodeKind.DATASET) {
            follow(out, target, distance);
            return;
        }
        for (int field = graph.firstField(target); field != Chains.END; field = graph.nextField(field)) {
            follow(out, field, distance);
        }
    }
}
