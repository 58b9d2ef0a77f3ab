/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

/**
 * A walk among datasets and jobs. Where a job {@linkplain Choosing chooses}, it depends on the dataset that the walk comes from where it
 * goes on to, so that each coming to such a job is gone on from, while other nodes are once.
 */
final class JobWalk extends Walk {
    /** Of each coming: where from, the job, and its distance, which is negative when it was against the flow. */
    private static final int WIDTH = 3;

    private final Choosing choosing;
    private final StatedPairs pairs;
    private final NodeSet entered = new NodeSet();
    /** Those from which the walk has gone on everywhere. */
    private final NodeSet freely = new NodeSet();

    private final IntList comings = new IntList(WIDTH);
    private int next;
    private int from;

    JobWalk(Traversal asked, LineageGraph graph, EdgeFilter seen) {
        super(asked, graph);
        choosing = graph.choosing();
        pairs = new StatedPairs(graph, seen);
    }

    @Override
    boolean hasNode(int place) {
        while (next < comings.size() && Math.abs(comings.get(next + 2)) <= Math.min(distance(place), depth - 1)) {
            int came = comings.get(next + 2);
            lead(comings.get(next), comings.get(next + 1), came > 0, Math.abs(came) + 1);
            next += WIDTH;
        }
        return super.hasNode(place);
    }

    /** A start leads everywhere; at another job that chooses, each coming leads on. */
    @Override
    void expand(int node, int distance) {
        if (isAtStart() || !choosing.has(node)) {
            from = node;
            super.expand(node, distance);
        }
    }

    private void lead(int came, int job, boolean alongTheFlow, int distance) {
        from = job;
        if (goesUpstream) {
            in.of(job);
            while (in.next()) {
                if (alongTheFlow || pairs.lead(job, in.node(), came)) {
                    follow(in, in.node(), distance);
                }
            }
        }
        if (goesDownstream) {
            out.of(job);
            while (out.next()) {
                if (!alongTheFlow || pairs.lead(job, came, out.node())) {
                    follow(out, out.node(), distance);
                }
            }
        }
    }

    @Override
    void follow(Steps by, int to, int distance) {
        if (!choosing.has(to)) {
            super.follow(by, to, distance);
        } else if (filter.follows(graph, by.edge())) {
            if (meet(to, distance)) {
                entered.add(to);
            }
            boolean isFromDataset = graph.kind(from) == NodeKind.DATASET;
            if (entered.has(to) && (isFromDataset || freely.add(to))) {
                comings.add(from);
                comings.add(to);
                comings.add(by == out ? distance : -distance);
            }
        }
    }
}
