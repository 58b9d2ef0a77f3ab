/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.HashMap;
import java.util.Map;

/**
 * The outputs of which something new was told, until it was judged whether their jobs {@linkplain Choosing choose}. A job does not choose
 * among the inputs of an output when each reading of it has a pair that is seen whenever the reading and some pair of the output are. Not
 * thread-safe.
 */
final class Touched {
    private NodeSet outputs = new NodeSet();
    private IntList touched = new IntList(16);
    private NodeSet jobs = new NodeSet();
    private IntList readers = new IntList(16);

    /** Of one job and output. */
    private static final class Stated {
        long begun = Long.MAX_VALUE;
        long learned = Long.MAX_VALUE;
        /** By input, of the pairs that have not ended the one that began first. */
        final Map<Integer, Telling> lasting = new HashMap<>(4);
    }

    void edge(Nodes nodes, int to, Nature nature, Telling telling) {
        if (!nature.kind().isFlow()) {
            return;
        }
        if (nature.from() == NodeKind.DATASET && nature.to() == NodeKind.JOB) {
            if (jobs.add(to)) {
                readers.add(to);
            }
        } else if (telling.job() >= 0 && StatedPairs.isPair(nature)) {
            int parent = nodes.parent(to);
            touch(parent == Nodes.NONE ? to : parent);
        }
    }

    /** The same of an edge that was told again. */
    void again(Nodes nodes, int to, Nature nature, Telling before, Telling telling) {
        if (before.firstSeen() != telling.firstSeen()
                || before.learnedAt() != telling.learnedAt()
                || before.closedAt() != telling.closedAt()
                || before.heldUntil() != telling.heldUntil()) {
            edge(nodes, to, nature, telling);
        }
    }

    private void touch(int output) {
        if (outputs.add(output)) {
            touched.add(output);
        }
    }

    /** Adds the jobs that choose, as far as they are concerned, and begins anew. */
    void judge(LineageGraph graph, Choosing into) {
        Edges edges = graph.edges();
        Steps out = Steps.out(edges);
        for (int at = 0; at < readers.size(); at++) {
            out.of(readers.get(at));
            while (out.next()) {
                if (graph.kind(out.node()) == NodeKind.DATASET) {
                    touch(out.node());
                }
            }
        }
        for (int at = 0; at < touched.size(); at++) {
            judge(graph, touched.get(at), into);
        }
        if (touched.size() + readers.size() > 0) {
            outputs = new NodeSet();
            touched = new IntList(16);
            jobs = new NodeSet();
            readers = new IntList(16);
        }
    }

    private static void judge(LineageGraph graph, int output, Choosing into) {
        Map<Integer, Stated> stated = new HashMap<>(4);
        collect(graph, output, into, stated);
        for (int field = graph.firstField(output); field != Chains.END; field = graph.nextField(field)) {
            collect(graph, field, into, stated);
        }
        stated.forEach((job, pairs) -> {
            if (chooses(graph, job, pairs)) {
                into.add(job);
            }
        });
    }

    private static void collect(LineageGraph graph, int target, Choosing known, Map<Integer, Stated> into) {
        Edges edges = graph.edges();
        Steps in = Steps.in(edges).of(target);
        while (in.next()) {
            if (StatedPairs.isPair(edges.nature(in.edge()))) {
                Telling telling = edges.telling(in.edge());
                if (telling.job() >= 0 && !known.has(telling.job())) {
                    Stated pairs = into.computeIfAbsent(telling.job(), any -> new Stated());
                    pairs.begun = Math.min(pairs.begun, telling.firstSeen());
                    pairs.learned = Math.min(pairs.learned, telling.learnedAt());
                    if (telling.isOpen()) {
                        pairs.lasting.merge(
                                graph.entity(in.node()),
                                telling,
                                (one, other) -> one.firstSeen() <= other.firstSeen() ? one : other);
                    }
                }
            }
        }
    }

    private static boolean chooses(LineageGraph graph, int job, Stated pairs) {
        Edges edges = graph.edges();
        Steps in = Steps.in(edges).of(job);
        while (in.next()) {
            if (graph.kind(in.node()) == NodeKind.DATASET
                    && edges.nature(in.edge()).kind().isFlow()) {
                Telling reading = edges.telling(in.edge());
                Telling pair = pairs.lasting.get(in.node());
                if (pair == null
                        || pair.firstSeen() > Math.max(pairs.begun, reading.firstSeen())
                        || pair.learnedAt() > Math.max(pairs.learned, reading.learnedAt())) {
                    return true;
                }
            }
        }
        return false;
    }
}
