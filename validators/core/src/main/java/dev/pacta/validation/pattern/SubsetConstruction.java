/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.pattern;

import dev.pacta.validation.pattern.PositionGraph.Demand;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a graph into an automaton: a state is the set of nodes in which the graph may be. Used once. */
final class SubsetConstruction {
    private static final int ALPHABET = 128;
    private static final int MOST_STATES = 400;

    private final PositionGraph graph;
    private final Map<BitSet, Integer> numbers = new HashMap<>();
    private final List<BitSet> states = new ArrayList<>();
    private final List<short[]> rows = new ArrayList<>();

    private SubsetConstruction(PositionGraph graph) {
        this.graph = graph;
    }

    /** The automaton; nothing when its table would be too large. */
    static @Nullable Automaton of(PositionGraph graph) {
        return new SubsetConstruction(graph).build();
    }

    private @Nullable Automaton build() {
        number(new BitSet());
        int start = number(closure(new BitSet(), true));
        for (int state = 0; state < states.size(); state++) {
            if (states.size() > MOST_STATES) {
                return null;
            }
            rows.add(row(states.get(state)));
        }
        return states.size() > MOST_STATES ? null : table(start);
    }

    /** The states in a new order: the dead one, those in which the pattern has been found, all others. */
    private @Nullable Automaton table(int start) {
        int[] moved = new int[states.size()];
        int placed = 1;
        for (int state = 1; state < moved.length; state++) {
            if (holds(states.get(state), Demand.FOUND)) {
                moved[state] = placed++;
            }
        }
        int firstLive = placed;
        short[] next = new short[moved.length * ALPHABET];
        boolean[] foundAtEnd = new boolean[moved.length];
        for (int state = 0; state < moved.length; state++) {
            boolean found = holds(states.get(state), Demand.FOUND);
            if (state > 0 && !found) {
                moved[state] = placed++;
            }
            BitSet atEnd = atEnd(states.get(state));
            if (holds(atEnd, Demand.START)) {
                // The start of the text asked for after its end: only the empty text has both, and no table tells it
                // apart.
                return null;
            }
            foundAtEnd[moved[state]] = found || holds(atEnd, Demand.FOUND);
        }
        for (int state = 0; state < moved.length; state++) {
            for (int character = 0; character < ALPHABET; character++) {
                next[moved[state] * ALPHABET + character] = (short) moved[rows.get(state)[character]];
            }
        }
        return new Automaton(moved[start], next, firstLive, foundAtEnd);
    }

    private short[] row(BitSet state) {
        short[] row = new short[ALPHABET];
        for (int character = 0; character < ALPHABET; character++) {
            BitSet after = new BitSet();
            for (int node = state.nextSetBit(0); node >= 0; node = state.nextSetBit(node + 1)) {
                if (graph.demand(node) == Demand.CHARACTER && graph.takes(node, character)) {
                    follow(graph.next(node), after, false, false);
                }
            }
            row[character] = (short) number(closure(after, false));
        }
        return row;
    }

    /** The pattern may also begin here: what it would find from here on is part of the state, unless it asks for the start. */
    private BitSet closure(BitSet nodes, boolean atStart) {
        follow(new int[] {graph.first()}, nodes, atStart, false);
        // A way that waits for the start of the text will never go on; the rest decides whether the state is dead.
        BitSet alive = new BitSet();
        for (int node = nodes.nextSetBit(0); node >= 0; node = nodes.nextSetBit(node + 1)) {
            if (graph.demand(node) != Demand.NOTHING && graph.demand(node) != Demand.START) {
                alive.set(node);
            }
        }
        return alive;
    }

    private void follow(int[] ways, BitSet reached, boolean atStart, boolean atEnd) {
        for (int node : ways) {
            if (reached.get(node)) {
                continue;
            }
            reached.set(node);
            boolean goesOn = switch (graph.demand(node)) {
                case NOTHING -> true;
                case START -> atStart;
                case END -> atEnd;
                case CHARACTER, FOUND -> false;
            };
            if (goesOn) {
                follow(graph.next(node), reached, atStart, atEnd);
            }
        }
    }

    /** What is reached from there when the text ends. */
    private BitSet atEnd(BitSet state) {
        BitSet reached = new BitSet();
        for (int node = state.nextSetBit(0); node >= 0; node = state.nextSetBit(node + 1)) {
            if (graph.demand(node) == Demand.END) {
                follow(graph.next(node), reached, false, true);
            }
        }
        return reached;
    }

    private boolean holds(BitSet state, Demand demand) {
        for (int node = state.nextSetBit(0); node >= 0; node = state.nextSetBit(node + 1)) {
            if (graph.demand(node) == demand) {
                return true;
            }
        }
        return false;
    }

    private int number(BitSet state) {
        Integer known = numbers.get(state);
        if (known != null) {
            return known;
        }
        numbers.put(state, states.size());
        states.add(state);
        return states.size() - 1;
    }
}
