/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

/**
 * Reads the edges of several nodes before they are walked, since reads that do not wait for one another wait for memory together, while those
 * of a walk wait one by one. Changes no answer. Of one thread.
 */
final class Ahead {
    /** Of so many nodes at once: what is read stays near the processor until it is used. */
    static final int NODES = 32;
    /** Of so many edges into each node. */
    private static final int ENTERING = 8;

    private final Knowledge knowledge;
    private final Ranges ranges;
    private final int[] starts = new int[NODES];
    private final int[] ends = new int[NODES];
    /** Kept, so that no compiler finds the reading useless. */
    @SuppressWarnings("UnusedVariable") // written for that alone
    private int read;

    Ahead(Edges edges) {
        this.knowledge = edges.knowledge();
        this.ranges = edges.ranges();
    }

    /** Reads the beginning of the edges out of those of the nodes from one place on and before another, up to {@link #NODES}. */
    void readOut(IntList nodes, int from, int to) {
        for (int at = 0; at < to - from; at++) {
            starts[at] = ranges.startOut(nodes.get(from + at));
        }
        for (int at = 0; at < to - from; at++) {
            if (starts[at] < ranges.size()) {
                read += ranges.target(starts[at]) + knowledge.natureNumber(starts[at]);
            }
        }
    }

    /** The same of the edges into them. */
    void readIn(IntList nodes, int from, int to) {
        for (int at = 0; at < to - from; at++) {
            starts[at] = ranges.startIn(nodes.get(from + at));
            ends[at] = Math.min(ranges.endIn(nodes.get(from + at)), starts[at] + ENTERING);
        }
        for (int at = 0; at < to - from; at++) {
            if (starts[at] < ends[at]) {
                read += ranges.origin(starts[at]) + ranges.entering(starts[at]);
            }
        }
        for (int at = 0; at < to - from; at++) {
            for (int place = starts[at]; place < ends[at]; place++) {
                read += knowledge.natureNumber(ranges.entering(place));
            }
        }
    }
}
