/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

/**
 * The edges out of a node, or those into it, one after the other; then those of another node. Of one thread, and for one question inside
 * another there is another.
 */
final class Steps {
    private final Ranges ranges;
    private final Tail tail;
    private final boolean isOut;

    private int next;
    private int end;
    private int nextOfTail = Chains.END;
    /** The place in the ranges, or the number in the tail. */
    private int at;

    private boolean isInTail;
    private int node;

    private Steps(Edges edges, boolean isOut) {
        this.ranges = edges.ranges();
        this.tail = edges.tail();
        this.isOut = isOut;
    }

    static Steps out(Edges edges) {
        return new Steps(edges, true);
    }

    static Steps in(Edges edges) {
        return new Steps(edges, false);
    }

    /** Before the first edge of a node. */
    Steps of(int owner) {
        next = isOut ? ranges.startOut(owner) : ranges.startIn(owner);
        end = isOut ? ranges.endOut(owner) : ranges.endIn(owner);
        nextOfTail = isOut ? tail.firstOut(owner) : tail.firstIn(owner);
        return this;
    }

    /** How many edges the node has, from the one before which this stands. */
    int count() {
        int count = end - next;
        while (nextOfTail != Chains.END) {
            nextOfTail = isOut ? tail.nextOut(nextOfTail) : tail.nextIn(nextOfTail);
            count++;
        }
        next = end;
        return count;
    }

    /** Goes on to the next edge; false when there is none. */
    boolean next() {
        if (next < end) {
            isInTail = false;
            at = next++;
            node = isOut ? ranges.target(at) : ranges.origin(at);
            return true;
        }
        return nextOfTail != Chains.END && nextOfTail();
    }

    private boolean nextOfTail() {
        isInTail = true;
        at = nextOfTail;
        node = isOut ? tail.target(at) : tail.source(at);
        nextOfTail = isOut ? tail.nextOut(at) : tail.nextIn(at);
        return true;
    }

    int edge() {
        if (isInTail) {
            return ranges.size() + at;
        }
        return isOut ? at : ranges.entering(at);
    }

    /** The other end of the edge. */
    int node() {
        return node;
    }
}
