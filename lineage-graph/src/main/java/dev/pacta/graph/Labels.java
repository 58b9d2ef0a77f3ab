/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where the labels of a {@link LabelPropagation} have come to. Immutable; safe for many threads. */
public final class Labels {
    private final LineageGraph graph;
    private final List<Spread> spreads;

    Labels(LineageGraph graph, List<Spread> spreads) {
        this.graph = graph;
        this.spreads = List.copyOf(spreads);
    }

    /**
     * A label at a field.
     *
     * @param path a shortest way from a field that has the label of its own; of length 0 at such a field
     */
    public record Reach(int field, int label, Path path) {
        /** The field has the label of its own. */
        public boolean own() {
            return path.length() == 0;
        }
    }

    /** The labels that reach a field. */
    public BitSet at(int field) {
        BitSet labels = new BitSet();
        for (Spread spread : spreads) {
            if (spread.has(field)) {
                labels.set(spread.label);
            }
        }
        return labels;
    }

    /** A shortest way on which the label comes to the field, or empty when it does not. */
    public Optional<Path> path(int field, int label) {
        for (Spread spread : spreads) {
            if (spread.label == label && spread.has(field)) {
                return Optional.of(spread.path(graph, spread.indexOf(field)));
            }
        }
        return Optional.empty();
    }

    /** Calls the action with every label at every field, label by label, the nearest fields first. */
    public void forEach(Consumer<Reach> action) {
        for (Spread spread : spreads) {
            for (int index = 0; index < spread.size(); index++) {
                action.accept(new Reach(spread.node(index), spread.label, spread.path(graph, index)));
            }
        }
    }

    /** How many pairs of field and label there are. */
    public long size() {
        return spreads.stream().mapToLong(Spread::size).sum();
    }

    /** One label: the fields in the order in which it came to them, each with the edge and the predecessor. */
    static final class Spread {
        static final int SEED = -1;

        private final int label;
        private final NodeSet members = new NodeSet();
        final IntList nodes = new IntList(16);
        private final IntList edges = new IntList(16);
        private final IntList predecessors = new IntList(16);
        private long @Nullable [] byNode;

        Spread(int label) {
            this.label = label;
        }

        void reach(int node, int edge, int predecessor) {
            members.add(node);
            nodes.add(node);
            edges.add(edge);
            predecessors.add(predecessor);
        }

        int size() {
            return nodes.size();
        }

        int node(int index) {
            return nodes.get(index);
        }

        boolean has(int node) {
            return members.has(node);
        }

        int indexOf(int node) {
            long[] sorted = byNode();
            int place = Arrays.binarySearch(sorted, (long) node << 32);
            return (int) sorted[place >= 0 ? place : -place - 1];
        }

        /** Made for whoever asks first: most ask for no way. */
        private synchronized long[] byNode() {
            long[] made = byNode;
            if (made == null) {
                made = new long[nodes.size()];
                for (int index = 0; index < made.length; index++) {
                    made[index] = (long) nodes.get(index) << 32 | index;
                }
                Arrays.sort(made);
                byNode = made;
            }
            return made;
        }

        Path path(LineageGraph graph, int index) {
            List<Integer> way = new ArrayList<>();
            List<Integer> passed = new ArrayList<>(List.of(nodes.get(index)));
            for (int at = index; edges.get(at) != SEED; at = predecessors.get(at)) {
                way.add(edges.get(at));
                passed.add(graph.source(edges.get(at)));
            }
            Collections.reverse(way);
            Collections.reverse(passed);
            return new Path(passed, way);
        }
    }
}
