/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.pattern;

import dev.pacta.validation.pattern.PositionGraph.Demand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that is one class of characters after the other from the start to the end, such as {@code ^ORD-[0-9]{8}$}. Its characters are
 * judged without waiting for each other, which an automaton cannot. Immutable; safe for many threads.
 */
final class FixedForm {
    private static final int ALPHABET = 128;
    private static final int MOST_CLASSES = 8;

    /** For each character the classes that it belongs to, a bit each. */
    private final byte[] classes;

    /** For each position the bit of its class. */
    private final byte[] wanted;

    private final List<BitSet> places;

    private FixedForm(byte[] classes, byte[] wanted, List<BitSet> places) {
        this.classes = classes;
        this.wanted = wanted;
        this.places = places;
    }

    /** The characters that each place allows, to be read only. */
    List<BitSet> places() {
        return places;
    }

    /** The form; nothing when the pattern is not like that. */
    static @Nullable FixedForm of(PositionGraph graph) {
        List<BitSet> positions = positions(graph);
        if (positions == null) {
            return null;
        }
        List<BitSet> different = positions.stream().distinct().toList();
        if (different.size() > MOST_CLASSES) {
            return null;
        }
        byte[] classes = new byte[ALPHABET];
        for (int number = 0; number < different.size(); number++) {
            BitSet members = different.get(number);
            for (int character = members.nextSetBit(0);
                    character >= 0 && character < ALPHABET;
                    character = members.nextSetBit(character + 1)) {
                classes[character] |= (byte) (1 << number);
            }
        }
        byte[] wanted = new byte[positions.size()];
        for (int at = 0; at < wanted.length; at++) {
            wanted[at] = (byte) (1 << different.indexOf(positions.get(at)));
        }
        return new FixedForm(classes, wanted, positions);
    }

    /** The classes on the only way through the graph; nothing when there are forks or an anchor is missing. */
    private static @Nullable List<BitSet> positions(PositionGraph graph) {
        List<BitSet> positions = new ArrayList<>();
        List<Demand> anchors = new ArrayList<>();
        int node = graph.first();
        for (int steps = 0; steps <= graph.size(); steps++) {
            Demand demand = graph.demand(node);
            if (demand == Demand.FOUND) {
                boolean whole = anchors.equals(Arrays.asList(Demand.START, Demand.END));
                return whole ? positions : null;
            }
            boolean inPlace = demand != Demand.START || positions.isEmpty();
            boolean open = demand != Demand.CHARACTER || anchors.equals(List.of(Demand.START));
            if (graph.next(node).length != 1 || !inPlace || !open) {
                return null;
            }
            if (demand == Demand.CHARACTER) {
                positions.add(graph.characters(node));
            } else if (demand != Demand.NOTHING) {
                anchors.add(demand);
            }
            node = graph.next(node)[0];
        }
        return null;
    }

    boolean found(byte[] ascii, int from, int to) {
        if (to - from != wanted.length) {
            return false;
        }
        for (int at = 0; at < wanted.length; at++) {
            if ((classes[ascii[from + at]] & wanted[at]) == 0) {
                return false;
            }
        }
        return true;
    }
}
