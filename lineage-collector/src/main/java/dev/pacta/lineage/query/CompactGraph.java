/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pacta.graph.EdgeFilter;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.NodeKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a part of the lineage graph, from memory alone: names and numbers, for programs that draw it or count in it.
 *
 * @param start the starts of the question, with a space between them
 * @param asOf the event time of the question
 * @param nodes the ids, the nearest first
 * @param edges two places among the nodes for each edge, from 0: where it comes from and where it leads
 * @param weights of each edge, how many it stands for; only at the grains job, namespace and system
 * @param leftOut how many further nodes lie within the depth, at least; not there when there is none
 * @param droppedUntil edges that were closed until then may be missing, since the retention has dropped some; there when the question
 *     is of an earlier time
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record CompactGraph(
        @JsonInclude String start,
        @JsonInclude Instant asOf,
        @JsonInclude List<String> nodes,
        @JsonInclude List<Integer> edges,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> weights,
        int leftOut,
        @Nullable Instant droppedUntil) {
    /** Copies. */
    public CompactGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        weights = List.copyOf(weights);
    }

    static CompactGraph of(
            LineageGraph graph, GraphQuestion question, Selection selection, Instant asOf, Horizons horizons) {
        Map<Integer, Integer> places =
                LinkedHashMap.newLinkedHashMap(selection.nodes().size());
        List<String> nodes = new ArrayList<>(selection.nodes().size());
        for (int node : selection.nodes()) {
            places.put(node, nodes.size());
            nodes.add(graph.id(node));
        }
        return new CompactGraph(
                question.start(),
                asOf,
                nodes,
                edges(graph, question, places),
                List.of(),
                selection.leftOut(),
                horizons.of(graph, selection.nodes(), question.asOf()));
    }

    /** What lies beyond the datasets and jobs that are taken together counts as left out too. */
    static CompactGraph of(FoldedGraph folded, GraphQuestion question, Instant asOf, @Nullable Instant droppedUntil) {
        List<Integer> edges = new ArrayList<>();
        folded.edges().forEach(edge -> edges.addAll(List.of(edge.from(), edge.to())));
        return new CompactGraph(
                question.start(),
                asOf,
                folded.nodes().stream().map(FoldedGraph.Node::id).toList(),
                edges,
                folded.edges().stream().map(FoldedGraph.Edge::weight).toList(),
                folded.nodesLeftOut() + folded.beyond(),
                droppedUntil);
    }

    private static List<Integer> edges(LineageGraph graph, GraphQuestion question, Map<Integer, Integer> places) {
        List<Integer> edges = new ArrayList<>();
        EdgeFilter walked = question.walked();
        places.forEach((node, from) -> graph.forEachOut(node, edge -> {
            if (walked.follows(graph, edge)) {
                for (int target : targets(graph, question, graph.target(edge))) {
                    Integer to = places.get(target);
                    if (to != null) {
                        edges.add(from);
                        edges.add(to);
                    }
                }
            }
        }));
        return edges;
    }

    /** Among fields an edge into a dataset is one into each of its fields. */
    private static int[] targets(LineageGraph graph, GraphQuestion question, int target) {
        return question.isAmongFields() && graph.kind(target) == NodeKind.DATASET
                ? graph.fields(target)
                : new int[] {target};
    }
}
