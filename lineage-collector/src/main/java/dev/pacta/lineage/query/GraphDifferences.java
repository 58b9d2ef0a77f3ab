/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.EdgeFilter;
import dev.pacta.graph.Grade;
import dev.pacta.graph.Interval;
import dev.pacta.graph.LineageGraph;
import dev.pacta.lineage.GraphKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.BitSet;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Compares a part of the graph, or all of it, at two times. Safe for many threads. */
@ApplicationScoped
public class GraphDifferences {
    private final GraphKeeper keeper;
    private final Starts starts;

    private final Horizons horizons;

    GraphDifferences(GraphKeeper keeper, Starts starts, Horizons horizons) {
        this.starts = starts;
        this.horizons = horizons;
        this.keeper = keeper;
    }

    /** The whole graph at two times; at most so many edges of each kind of difference are given. */
    public GraphDifference whole(AsOf from, AsOf to, Set<Grade> grades, int limit) {
        LineageGraph graph = keeper.current();
        Difference difference = new Difference(
                graph,
                edge -> from.sees(graph.interval(edge)) && grades.contains(graph.grade(edge)),
                edge -> to.sees(graph.interval(edge)) && grades.contains(graph.grade(edge)),
                limit);
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            difference.compare(edge);
        }
        return difference.answer(from, to, earliest(from, to));
    }

    /** The part around the question's starts, which are those of the later time, as far as it reaches at each of the two times. */
    public GraphDifference around(GraphQuestion earlier, GraphQuestion later, int limit) {
        LineageGraph graph = keeper.current();
        int[] nodes = starts.of(graph, later);
        BitSet before = edges(graph, earlier, nodes);
        BitSet after = edges(graph, later, nodes);
        Difference difference = new Difference(graph, before::get, after::get, limit);
        BitSet either = (BitSet) before.clone();
        either.or(after);
        either.stream().forEach(difference::compare);
        return difference.answer(earlier.asOf(), later.asOf(), earliest(earlier.asOf(), later.asOf()));
    }

    private @Nullable Instant earliest(AsOf from, AsOf to) {
        Instant horizon = horizons.ofAll(from);
        return horizon == null ? horizons.ofAll(to) : horizon;
    }

    private static BitSet edges(LineageGraph graph, GraphQuestion question, int... starts) {
        Set<Integer> nodes = Selection.of(graph, question, starts).nodes();
        BitSet edges = new BitSet();
        EdgeFilter walked = question.walked();
        for (int node : nodes) {
            graph.forEachOut(node, edge -> {
                if (nodes.contains(graph.target(edge)) && walked.follows(graph, edge)) {
                    edges.set(edge);
                }
            });
        }
        return edges;
    }

    /** Compares edge by edge: what was held at one time and at another are edges of their own, twins of one another. */
    private static final class Difference {
        private final LineageGraph graph;
        private final IntPredicate before;
        private final IntPredicate after;
        private final int limit;
        private final EdgeViews added;
        private final EdgeViews removed;
        private long same;
        private int addedLeftOut;
        private int removedLeftOut;

        Difference(LineageGraph graph, IntPredicate before, IntPredicate after, int limit) {
            this.graph = graph;
            this.before = before;
            this.after = after;
            this.limit = limit;
            this.added = new EdgeViews(graph, Set.of());
            this.removed = new EdgeViews(graph, Set.of());
        }

        void compare(int edge) {
            boolean earlier = before.test(edge);
            boolean later = after.test(edge);
            if (later && (earlier || hasTwin(edge, before))) {
                same++;
            } else if (later) {
                addedLeftOut += add(added, edge);
            } else if (earlier && !hasTwin(edge, after)) {
                removedLeftOut += add(removed, edge);
            }
        }

        private int add(EdgeViews views, int edge) {
            if (views.edges().size() >= limit) {
                return 1;
            }
            views.add(edge);
            return 0;
        }

        private boolean hasTwin(int edge, IntPredicate there) {
            boolean[] found = {false};
            graph.forEachOut(graph.source(edge), twin -> {
                if (!found[0] && twin != edge && isTwin(edge, twin)) {
                    found[0] = there.test(twin);
                }
            });
            return found[0];
        }

        private boolean isTwin(int edge, int twin) {
            return graph.target(twin) == graph.target(edge)
                    && graph.edgeKind(twin) == graph.edgeKind(edge)
                    && graph.job(twin).equals(graph.job(edge));
        }

        GraphDifference answer(AsOf from, AsOf to, @Nullable Instant droppedUntil) {
            return new GraphDifference(
                    Interval.instant(from.eventTime()),
                    Interval.instant(to.eventTime()),
                    added.edges(),
                    removed.edges(),
                    same,
                    addedLeftOut,
                    removedLeftOut,
                    droppedUntil);
        }
    }
}
