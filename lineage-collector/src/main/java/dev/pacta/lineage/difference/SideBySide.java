/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.difference;

import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.NodeKind;
import dev.pacta.lineage.query.EdgeViews;
import dev.pacta.lineage.query.GraphAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Compares the nodes of two sides, and the edges at them. Not thread-safe. */
final class SideBySide {
    /** A dataset of both sides. */
    record Twins(int left, int right) {}

    private final LineageGraph graph;
    private final Sides sides;
    private final IntPredicate seen;
    private final Bounded<NamespaceDifference.Node> onlyLeft;
    private final Bounded<NamespaceDifference.Node> onlyRight;
    private final Bounded<GraphAnswer.Edge> edgesOnlyLeft;
    private final Bounded<GraphAnswer.Edge> edgesOnlyRight;
    private final List<Twins> datasets = new ArrayList<>();
    private long sameNodes;
    private long sameEdges;
    private long between;

    SideBySide(LineageGraph graph, Sides sides, IntPredicate seen, int limit) {
        this.graph = graph;
        this.sides = sides;
        this.seen = seen;
        this.onlyLeft = new Bounded<>(limit);
        this.onlyRight = new Bounded<>(limit);
        this.edgesOnlyLeft = new Bounded<>(limit);
        this.edgesOnlyRight = new Bounded<>(limit);
    }

    /** Compares a node, if it is of one of the sides, and the edges at it. */
    void take(int node) {
        boolean left = sides.isLeft(node);
        if (!left && !sides.isRight(node)) {
            return;
        }
        if (graph.kind(node) != NodeKind.FIELD && isThere(node)) {
            compareNode(node, left);
        }
        graph.forEachOut(node, edge -> takeEdge(edge, graph.target(edge), left));
        graph.forEachIn(node, edge -> {
            int source = graph.source(edge);
            if (left ? !sides.isLeft(source) : !sides.isRight(source)) {
                takeEdge(edge, source, left);
            }
        });
    }

    private void compareNode(int node, boolean left) {
        OptionalInt twin = sides.twin(node).stream().filter(this::isThere).findFirst();
        if (twin.isEmpty()) {
            (left ? onlyLeft : onlyRight)
                    .add(() -> new NamespaceDifference.Node(
                            graph.id(node),
                            graph.kind(node).name().toLowerCase(Locale.ROOT),
                            graph.namespace(node),
                            graph.name(node)));
        } else if (left) {
            sameNodes++;
            if (graph.kind(node) == NodeKind.DATASET) {
                datasets.add(new Twins(node, twin.getAsInt()));
            }
        }
    }

    /** Whether something of it is seen; what no edge was ever told of is there since it was named. */
    private boolean isThere(int node) {
        boolean[] edges = {false};
        if (hasSeen(node, edges)) {
            return true;
        }
        if (graph.kind(node) == NodeKind.DATASET) {
            for (int field : graph.fields(node)) {
                if (hasSeen(field, edges)) {
                    return true;
                }
            }
        }
        return !edges[0];
    }

    private boolean hasSeen(int node, boolean[] edges) {
        boolean[] found = {false};
        graph.forEachOut(node, edge -> found[0] |= seen.test(edge));
        graph.forEachIn(node, edge -> found[0] |= seen.test(edge));
        edges[0] |= graph.outDegree(node) + graph.inDegree(node) > 0;
        return found[0];
    }

    private void takeEdge(int edge, int other, boolean left) {
        if (!seen.test(edge)) {
            return;
        }
        if (left ? sides.isRight(other) : sides.isLeft(other)) {
            // Met from both sides.
            between += left ? 1 : 0;
        } else if (!hasTwin(edge)) {
            (left ? edgesOnlyLeft : edgesOnlyRight).add(() -> EdgeViews.single(graph, edge));
        } else if (left) {
            sameEdges++;
        }
    }

    private boolean hasTwin(int edge) {
        OptionalInt source = sides.twin(graph.source(edge));
        OptionalInt target = sides.twin(graph.target(edge));
        OptionalInt job = graph.job(edge);
        OptionalInt twinJob = job.isPresent() ? sides.twin(job.getAsInt()) : job;
        if (source.isEmpty() || target.isEmpty() || job.isPresent() && twinJob.isEmpty()) {
            return false;
        }
        boolean[] found = {false};
        IntConsumer look = twin -> {
            if (!found[0]
                    && graph.source(twin) == source.getAsInt()
                    && graph.target(twin) == target.getAsInt()
                    && graph.edgeKind(twin) == graph.edgeKind(edge)
                    && graph.job(twin).equals(twinJob)) {
                found[0] = seen.test(twin);
            }
        };
        // The end with fewer edges: otherwise a hub would be walked once for each of its edges.
        if (graph.outDegree(source.getAsInt()) <= graph.inDegree(target.getAsInt())) {
            graph.forEachOut(source.getAsInt(), look);
        } else {
            graph.forEachIn(target.getAsInt(), look);
        }
        return found[0];
    }

    /** The datasets that both sides have. */
    List<Twins> datasets() {
        return datasets;
    }

    NamespaceDifference answer(
            List<NamespaceDifference.Pair> pairs,
            Bounded<NamespaceDifference.SchemaDifference> schemas,
            @Nullable Instant droppedUntil) {
        NamespaceDifference.LeftOut leftOut = new NamespaceDifference.LeftOut(
                onlyLeft.leftOut(),
                onlyRight.leftOut(),
                schemas.leftOut(),
                edgesOnlyLeft.leftOut(),
                edgesOnlyRight.leftOut());
        boolean all = leftOut.equals(new NamespaceDifference.LeftOut(0, 0, 0, 0, 0));
        return new NamespaceDifference(
                pairs,
                onlyLeft.kept(),
                onlyRight.kept(),
                schemas.kept(),
                edgesOnlyLeft.kept(),
                edgesOnlyRight.kept(),
                sameNodes,
                sameEdges,
                between,
                all ? null : leftOut,
                droppedUntil);
    }
}
