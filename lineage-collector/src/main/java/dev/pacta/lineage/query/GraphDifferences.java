/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.EdgeFilter;
import dev.pacta.graph.Interval;
import dev.pacta.graph.LineageGraph;
import dev.pacta.lineage.GraphKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares a part of the graph, or all of it, at two times. Safe for many threads. */
@ApplicationScoped
public class GraphDifferences {
    private final GraphKeeper keeper;

    GraphDifferences(GraphKeeper keeper) {
        this.keeper = keeper;
    }

    /** What identifies an edge whatever its times: those of several intervals are one. */
    private record Identity(String from, String to, String job, String kind) {}

    /** The whole graph at two times; at most so many edges of each kind of difference are given. */
    public GraphDifference whole(AsOf from, AsOf to, int limit) {
        LineageGraph graph = keeper.current();
        Set<Integer> all = new LinkedHashSet<>();
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            all.add(edge);
        }
        return difference(graph, all, all, from, to, limit);
    }

    /** The part around the question's start, as far as it reaches at each of the two times. */
    public GraphDifference around(GraphQuestion earlier, GraphQuestion later, int limit) {
        LineageGraph graph = keeper.current();
        int start = GraphAnswers.found(graph, earlier.start(), "start");
        return difference(
                graph, edges(graph, earlier, start), edges(graph, later, start), earlier.asOf(), later.asOf(), limit);
    }

    private static Set<Integer> edges(LineageGraph graph, GraphQuestion question, int start) {
        Set<Integer> nodes = Selection.of(graph, question, start).nodes();
        Set<Integer> edges = new LinkedHashSet<>();
        EdgeFilter walked = question.walked();
        for (int node : nodes) {
            graph.forEachOut(node, edge -> {
                if (nodes.contains(graph.target(edge)) && walked.follows(graph, edge)) {
                    edges.add(edge);
                }
            });
        }
        return edges;
    }

    private static GraphDifference difference(
            LineageGraph graph, Set<Integer> before, Set<Integer> after, AsOf from, AsOf to, int limit) {
        Map<Identity, Integer> earlier = seen(graph, before, from);
        Map<Identity, Integer> later = seen(graph, after, to);
        List<Integer> removed = new ArrayList<>();
        List<Integer> added = new ArrayList<>();
        earlier.forEach((identity, edge) -> {
            if (!later.containsKey(identity)) {
                removed.add(edge);
            }
        });
        later.forEach((identity, edge) -> {
            if (!earlier.containsKey(identity)) {
                added.add(edge);
            }
        });
        return new GraphDifference(
                Interval.instant(from.eventTime()),
                Interval.instant(to.eventTime()),
                views(graph, added, limit),
                views(graph, removed, limit),
                (long) later.size() - added.size(),
                Math.max(0, added.size() - limit),
                Math.max(0, removed.size() - limit));
    }

    private static Map<Identity, Integer> seen(LineageGraph graph, Set<Integer> edges, AsOf asOf) {
        Map<Identity, Integer> seen = new LinkedHashMap<>();
        for (int edge : edges) {
            if (asOf.sees(graph.interval(edge))) {
                int job = graph.job(edge).orElse(-1);
                seen.putIfAbsent(
                        new Identity(
                                graph.id(graph.source(edge)),
                                graph.id(graph.target(edge)),
                                job < 0 ? "" : graph.id(job),
                                graph.edgeKind(edge).name()),
                        edge);
            }
        }
        return seen;
    }

    private static List<GraphAnswer.Edge> views(LineageGraph graph, List<Integer> edges, int limit) {
        EdgeViews views = new EdgeViews(graph, Set.of());
        edges.stream().limit(limit).forEach(views::add);
        return views.edges();
    }
}
