/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import dev.pacta.graph.Arranging.Arranged;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The edges of a builder: when many have come or were told again since they were last laid in order, all are, by another thread where that
 * takes long, which leaves out tellings that no edge has any more; what is added and replaced meanwhile is carried over. One thread writes; views are read by any number of threads meanwhile.
 */
final class GrowingEdges {
    private final Pace pace;
    private final Pauses pauses;
    private Edges edges;
    private @Nullable CompletableFuture<Arranged> arranging;
    /** What was replaced since the arranging began. */
    private IntList replaced = new IntList(0);

    /**
     * When edges are laid in order.
     *
     * @param tail so many at least have to be out of order
     * @param share as many as one in so many of the nodes and edges have to be out of order
     * @param atOnce up to so many nodes and edges are laid in order while the builder waits
     * @param beside lays larger ones in order
     */
    record Pace(int tail, int share, int atOnce, Executor beside) {
        /** For few edges that are not kept long. */
        static final Pace NEVER = new Pace(Integer.MAX_VALUE, 1, 0, Runnable::run);

        static final Pace USUAL = new Pace(1 << 12, 1 << 4, 1 << 18, ForkJoinPool.commonPool());
    }

    GrowingEdges(Pace pace) {
        this(pace, System::nanoTime);
    }

    /** Begins with edges that nobody else writes. */
    GrowingEdges(Pace pace, Edges edges) {
        this(pace, System::nanoTime);
        this.edges = edges;
    }

    /** @param nanoTime as {@link System#nanoTime()} */
    GrowingEdges(Pace pace, LongSupplier nanoTime) {
        this.pace = pace;
        edges = new Edges();
        pauses = new Pauses("Laying the edges of the lineage graph in order", nanoTime);
    }

    void add(int from, int to, Nature nature, Telling telling) {
        edges.add(from, to, nature, telling);
    }

    void replace(int edge, Nature nature, Telling telling) {
        edges.knowledge().replace(edge, nature, telling);
        if (arranging != null) {
            replaced.add(edge);
        }
    }

    /** What the builder has, for itself alone. */
    Edges edges() {
        return edges;
    }

    /** The edge with these ends that is the same by what names it, or {@link Edges#NONE}. */
    int find(int from, int to, Nature nature, Telling telling) {
        Ranges ranges = edges.ranges();
        for (int edge = ranges.firstToOrBeyond(from, to);
                edge < ranges.endOut(from) && ranges.target(edge) == to;
                edge++) {
            if (isSame(edge, nature, telling)) {
                return edge;
            }
        }
        return findInTail(from, to, nature, telling);
    }

    /** Looks among the edges out of the one end and among those into the other, until it is among the fewer of them or not. */
    private int findInTail(int from, int to, Nature nature, Telling telling) {
        Tail tail = edges.tail();
        int before = edges.ranges().size();
        tail.link();
        int out = tail.firstOut(from);
        int in = tail.firstIn(to);
        while (out != Chains.END && in != Chains.END) {
            if (tail.target(out) == to && isSame(before + out, nature, telling)) {
                return before + out;
            }
            if (tail.source(in) == from && isSame(before + in, nature, telling)) {
                return before + in;
            }
            out = tail.nextOut(out);
            in = tail.nextIn(in);
        }
        return Edges.NONE;
    }

    private boolean isSame(int edge, Nature nature, Telling telling) {
        Telling known = edges.telling(edge);
        return known.job() == telling.job()
                && known.apart() == telling.apart()
                && edges.nature(edge).kind() == nature.kind()
                && known.isHeld() == telling.isHeld()
                && (telling.isHeld() || known.isOf(telling));
    }

    /** What there is now, whose ends are among so many nodes. */
    Edges view(int nodes) {
        CompletableFuture<Arranged> begun = arranging;
        if (begun != null && begun.isDone()) {
            arranging = null;
            carryOver(begun);
        } else if (begun == null && (isTailLong(nodes) || edges.knowledge().mayHoldManyInVain())) {
            arrange(nodes);
        }
        return edges.view();
    }

    private void carryOver(CompletableFuture<Arranged> done) {
        try {
            carryOver(done.join());
            pauses.wentWell();
        } catch (CompletionException failure) {
            replaced = new IntList(0);
            pauses.failed(failure);
        }
    }

    private boolean isTailLong(int nodes) {
        return edges.tail().size() > Math.max(pace.tail(), ((long) edges.size() + nodes) / pace.share());
    }

    private void arrange(int nodes) {
        boolean isMostNew = edges.tail().size() > edges.size() / 2;
        if (isMostNew || (long) edges.size() + nodes <= pace.atOnce()) {
            carryOver(Arranging.of(edges, nodes));
            return;
        }
        if (pauses.isOver()) {
            Edges seen = edges.view();
            arranging = CompletableFuture.supplyAsync(() -> Arranging.of(seen, nodes), pace.beside());
        }
    }

    private void carryOver(Arranged arranged) {
        Edges before = edges;
        edges = before.withThoseInOrder(arranged.ranges(), arranged.knowledge());
        for (int at = 0; at < replaced.size(); at++) {
            int edge = replaced.get(at);
            if (edge < arranged.numbers().length) {
                edges.knowledge().replace(arranged.numbers()[edge], before.knowledge(), edge);
            }
        }
        replaced = new IntList(0);
    }
}
