/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

/**
 * Edges in the order of their ends: those out of a node lie beside one another in the order of their targets and have consecutive numbers,
 * and those into a node are listed beside one another in the order of their sources. Immutable.
 */
final class Ranges {
    static final Ranges NONE = new Ranges(new int[2], new int[0], new int[0], new int[0]);
    /** Of so many edges (a power of two) the source of the first is held; that of the others lies between two of those. */
    private static final int BITS = 6;

    /** Of each node, and of one beyond: its first edge, and the place of the first into it in the list. */
    private final int[] starts;
    /** Of each edge. */
    private final int[] targets;
    /** By the target of the edges: the source of each. */
    private final int[] origins;
    /** By the target of the edges: the number of each. */
    private final int[] entering;

    private final int[] marks;

    Ranges(int[] starts, int[] targets, int[] origins, int[] entering) {
        this.starts = starts;
        this.targets = targets;
        this.origins = origins;
        this.entering = entering;
        this.marks = marks();
    }

    private int[] marks() {
        int[] made = new int[(size() + (1 << BITS) - 1) >>> BITS];
        int source = 0;
        for (int mark = 0; mark < made.length; mark++) {
            while (starts[2 * source + 2] <= mark << BITS) {
                source++;
            }
            made[mark] = source;
        }
        return made;
    }

    int size() {
        return targets.length;
    }

    /** How many nodes there were when the edges were laid in order: later ones have none of these edges. */
    private int nodes() {
        return starts.length / 2 - 1;
    }

    /** The first edge out of a node; those out of it end before {@link #endOut}. */
    int startOut(int node) {
        return node < nodes() ? starts[2 * node] : 0;
    }

    int endOut(int node) {
        return node < nodes() ? starts[2 * node + 2] : 0;
    }

    /** The place of the first edge into a node; those into it end before {@link #endIn}. */
    int startIn(int node) {
        return node < nodes() ? starts[2 * node + 1] : 0;
    }

    int endIn(int node) {
        return node < nodes() ? starts[2 * node + 3] : 0;
    }

    int target(int edge) {
        return targets[edge];
    }

    /** The source of an edge: looked for, since whoever walks knows it. */
    int source(int edge) {
        int mark = edge >>> BITS;
        int low = marks[mark];
        int high = mark + 1 < marks.length ? marks[mark + 1] : nodes() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[2 * middle] <= edge) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The source of the edge at a place in the list of those into nodes. */
    int origin(int place) {
        return origins[place];
    }

    /** The number of the edge at a place in the list of those into nodes. */
    int entering(int place) {
        return entering[place];
    }

    /** The first edge out of a node whose target is not before another node, or the end of those out of it. */
    int firstToOrBeyond(int from, int to) {
        int low = startOut(from);
        int high = endOut(from);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (targets[middle] < to) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    void forEach(EdgeEnds action) {
        for (int node = 0; node < nodes(); node++) {
            for (int edge = startOut(node), end = endOut(node); edge < end; edge++) {
                action.edge(edge, node, targets[edge]);
            }
        }
    }
}
