/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.LineageGraph;
import dev.pacta.lineage.FieldKey;
import java.util.ArrayList;
import java.util.List;

/**
 * Fields that a facet names and no edge does: they are no nodes of the graph and get numbers behind those of its nodes. Of one
 * question.
 */
final class UnlinkedFields {
    private final LineageGraph graph;
    private final List<Field> fields = new ArrayList<>();

    UnlinkedFields(LineageGraph graph) {
        this.graph = graph;
    }

    private record Field(int dataset, String name) {}

    int number(int dataset, String name) {
        Field field = new Field(dataset, name);
        int known = fields.indexOf(field);
        if (known < 0) {
            known = fields.size();
            fields.add(field);
        }
        return graph.nodeCount() + known;
    }

    boolean has(int number) {
        return number >= graph.nodeCount();
    }

    /** The dataset of a field, linked or not; any other node itself. */
    int entity(int number) {
        return has(number) ? fields.get(number - graph.nodeCount()).dataset : graph.entity(number);
    }

    FieldKey key(int number) {
        Field field = fields.get(number - graph.nodeCount());
        return NodeKeys.dataset(graph, field.dataset).withField(field.name);
    }
}
