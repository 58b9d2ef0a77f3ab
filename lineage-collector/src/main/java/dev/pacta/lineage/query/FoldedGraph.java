/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.Grade;
import java.util.List;
import java.util.Set;

/**
 * Datasets and jobs taken together at a coarser grain.
 *
 * @param nodes the nearest first, those of one distance by their ids
 * @param edges in the order of the nodes, none from a node to itself
 * @param walked the datasets and jobs that were taken together
 * @param nodesLeftOut of this grain, beyond the limit
 * @param edgesLeftOut edges among the datasets and jobs of the answer's nodes that are counted in none of its edges
 * @param beyond datasets and jobs, at least, that were not walked to
 */
record FoldedGraph(
        List<Node> nodes, List<Edge> edges, Set<Integer> walked, int nodesLeftOut, int edgesLeftOut, int beyond) {

    /**
     * A job, namespace or system.
     *
     * @param members how many datasets and jobs of the walk it stands for
     */
    record Node(
            String id, String kind, String namespace, String name, int members, int moreUpstream, int moreDownstream) {}

    /**
     * Edges between the same two nodes, as one.
     *
     * @param from the place of a node
     * @param to the place of another
     * @param kind data, control or containment
     * @param grade the surest of them
     * @param firstSeen of any, in microseconds
     * @param lastSeen of any, in microseconds
     * @param events that told them, all together
     * @param weight how many they are
     */
    record Edge(int from, int to, String kind, Grade grade, long firstSeen, long lastSeen, long events, int weight) {}
}
