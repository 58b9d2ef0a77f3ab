/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.List;

/** The edges while a graph is being built: one column per fact, times and transformations interned. Not thread-safe. */
final class Edges {
    /** So many values may be held in vain before they are forgotten. */
    private static final int FORGOTTEN = 1024;

    private final IntList sources = new IntList(64);
    private final IntList targets = new IntList(64);
    private final IntList jobs = new IntList(64);
    private final IntList flags = new IntList(64);
    private final IntList sightings = new IntList(64);
    private final IntList transformations = new IntList(64);
    private Interned<Sighting> sightingValues = new Interned<>();
    private Interned<List<Transformation>> transformationValues = new Interned<>();

    /** The interval of an edge and how often it was told. */
    record Sighting(Interval interval, long events) {}

    int add(int from, int to, EdgeFacts facts) {
        sources.add(from);
        targets.add(to);
        jobs.add(facts.job());
        flags.add(flags(facts));
        sightings.add(sightingValues.number(new Sighting(facts.interval(), facts.events())));
        transformations.add(transformationValues.number(facts.transformations()));
        return sources.size() - 1;
    }

    void replace(int slot, EdgeFacts facts) {
        jobs.set(slot, facts.job());
        flags.set(slot, flags(facts));
        sightings.set(slot, sightingValues.number(new Sighting(facts.interval(), facts.events())));
        transformations.set(slot, transformationValues.number(facts.transformations()));
        if (sightingValues.size() > 2 * sources.size() + FORGOTTEN) {
            forgetReplaced();
        }
    }

    /** Values that no edge has any more would pile up while the same edges are seen again and again. */
    private void forgetReplaced() {
        sightingValues = renumbered(sightings, sightingValues.values());
        transformationValues = renumbered(transformations, transformationValues.values());
    }

    private static <T> Interned<T> renumbered(IntList column, List<T> values) {
        Interned<T> used = new Interned<>();
        for (int slot = 0; slot < column.size(); slot++) {
            column.set(slot, used.number(values.get(column.get(slot))));
        }
        return used;
    }

    /** How many sightings are held, those in vain too. */
    int heldSightings() {
        return sightingValues.size();
    }

    /** Sorts the edges by their source (counting sort) and numbers them anew. */
    CompressedEdges compressed(int nodes) {
        int[] outStart = starts(sources, nodes);
        int[] slotOf = order(sources, outStart);
        int size = slotOf.length;
        int[] source = new int[size];
        int[] target = new int[size];
        IntList inTargets = new IntList(size);
        for (int edge = 0; edge < size; edge++) {
            source[edge] = sources.get(slotOf[edge]);
            target[edge] = targets.get(slotOf[edge]);
            inTargets.add(target[edge]);
        }
        int[] inStart = starts(inTargets, nodes);
        int[] inEdge = order(inTargets, inStart);
        return new CompressedEdges(
                new CompressedEdges.Shape(outStart, source, target, inStart, inEdge),
                picked(jobs, slotOf),
                picked(flags, slotOf),
                picked(sightings, slotOf),
                picked(transformations, slotOf),
                sightingValues.values(),
                transformationValues.values());
    }

    private static int flags(EdgeFacts facts) {
        return facts.grade().ordinal() << CompressedEdges.KIND_BITS
                | facts.kind().ordinal();
    }

    private static int[] starts(IntList ends, int nodes) {
        int[] start = new int[nodes + 1];
        for (int edge = 0; edge < ends.size(); edge++) {
            start[ends.get(edge) + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            start[node + 1] += start[node];
        }
        return start;
    }

    private static int[] order(IntList ends, int[] start) {
        int[] next = start.clone();
        int[] order = new int[ends.size()];
        for (int edge = 0; edge < order.length; edge++) {
            order[next[ends.get(edge)]++] = edge;
        }
        return order;
    }

    private static int[] picked(IntList column, int[] slots) {
        int[] picked = new int[slots.length];
        for (int edge = 0; edge < slots.length; edge++) {
            picked[edge] = column.get(slots[edge]);
        }
        return picked;
    }
}
