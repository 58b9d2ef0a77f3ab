/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

/**
 * Lays edges in order by counting: by their targets, those in turn by their sources, and those by their targets once more. Used once, by
 * one thread.
 */
final class Arranging {
    private final Edges edges;
    private final int nodes;
    private final int[] starts;
    private final int[] next;
    private final int[] targets;
    private final int[] origins;
    private final int[] entering;
    /** Of each edge as it was numbered before: its number now. */
    private final int[] numbers;

    /**
     * What came of it.
     *
     * @param knowledge what is known of each edge by its number now
     * @param numbers of each edge as it was numbered before: its number now
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, and never compared
    record Arranged(Ranges ranges, Knowledge knowledge, int[] numbers) {}

    private Arranging(Edges edges, int nodes) {
        this.edges = edges;
        this.nodes = nodes;
        starts = new int[2 * nodes + 2];
        targets = new int[edges.size()];
        origins = new int[edges.size()];
        entering = new int[edges.size()];
        numbers = new int[edges.size()];
        count();
        next = starts.clone();
    }

    /** Lays all edges of a view in order, whose ends are among so many nodes. */
    static Arranged of(Edges edges, int nodes) {
        Arranging arranging = new Arranging(edges, nodes);
        arranging.listByTarget();
        arranging.numberBySource();
        arranging.listBySource();
        Ranges ranges = new Ranges(arranging.starts, arranging.targets, arranging.origins, arranging.entering);
        return new Arranged(ranges, edges.knowledge().inOrder(arranging.numbers), arranging.numbers);
    }

    private void count() {
        edges.forEach((edge, source, target) -> {
            starts[2 * source + 2]++;
            starts[2 * target + 3]++;
        });
        for (int at = 2; at < starts.length; at++) {
            starts[at] += starts[at - 2];
        }
    }

    private void listByTarget() {
        edges.forEach((edge, source, target) -> {
            int place = next[2 * target + 1]++;
            origins[place] = source;
            entering[place] = edge;
        });
    }

    private void numberBySource() {
        for (int target = 0; target < nodes; target++) {
            for (int place = starts[2 * target + 1], end = starts[2 * target + 3]; place < end; place++) {
                int edge = next[2 * origins[place]]++;
                targets[edge] = target;
                numbers[entering[place]] = edge;
            }
        }
    }

    private void listBySource() {
        System.arraycopy(starts, 0, next, 0, starts.length);
        for (int source = 0; source < nodes; source++) {
            for (int edge = starts[2 * source], end = starts[2 * source + 2]; edge < end; edge++) {
                int place = next[2 * targets[edge] + 1]++;
                origins[place] = source;
                entering[place] = edge;
            }
        }
    }
}
