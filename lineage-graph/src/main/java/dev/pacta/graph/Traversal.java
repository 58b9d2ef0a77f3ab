/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.BitSet;

/**
 * Walks a graph breadth first from one or more nodes, as deep and as far as it is told. Immutable settings; safe for many threads.
 *
 * @param depth how many edges away from the start, 0 gives the start alone
 * @param limit how many nodes at most, the nearest first
 */
public record Traversal(Direction direction, int depth, int limit, EdgeFilter filter) {
    public Traversal {
        if (depth < 0 || limit < 1) {
            throw new IllegalArgumentException(
                    "depth is %d and limit %d, expected 0 or more and 1 or more".formatted(depth, limit));
        }
    }

    /**
     * What was reached.
     *
     * @param nodes in the order of their distance
     * @param distances the distance of each
     * @param leftOut how many further nodes lie within the depth that the limit kept out and that are next to those reached
     */
    public record Reached(int[] nodes, int[] distances, int leftOut) {
        /** The nodes as a set. */
        public BitSet asSet() {
            BitSet set = new BitSet();
            for (int node : nodes) {
                set.set(node);
            }
            return set;
        }
    }

    /** Walks from the given nodes. */
    public Reached from(LineageGraph graph, int... starts) {
        return new Walk(this, graph).from(starts);
    }

    /** Walks from the given fields, from field to field: an edge into a dataset is one into each of its fields. */
    public Reached fromFields(LineageGraph graph, int... starts) {
        return new FieldWalk(this, graph).from(starts);
    }

    /**
     * Walks from the given datasets and jobs, by what jobs state of their data: a job at which the walk has come from a dataset leads
     * on only to those that {@link StatedPairs} lead to.
     *
     * @param seen which edges are of the time of the question
     */
    public Reached throughJobs(LineageGraph graph, EdgeFilter seen, int... starts) {
        return throughJobs(graph, seen, starts, new int[0]);
    }

    /**
     * The same from datasets and from jobs at once, by whole hops: jobs count as one edge away, like those that datasets lead to.
     *
     * @param seen which edges are of the time of the question
     */
    public Reached throughJobs(LineageGraph graph, EdgeFilter seen, int[] datasets, int[] jobs) {
        Walk walk = graph.choosing().isEmpty() ? new Walk(this, graph) : new JobWalk(this, graph, seen);
        return walk.from(datasets, jobs);
    }
}
