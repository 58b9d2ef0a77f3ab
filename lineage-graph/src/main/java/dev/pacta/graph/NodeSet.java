/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.BitSet;

/**
 * A set of nodes that costs what is in it, and never more than a bit for each node of the graph: few are held in a table, many as bits.
 * Not thread-safe.
 */
final class NodeSet {
    private static final int MOST_IN_TABLE = 1 << 15;

    private static final int FEWEST_PLACES = 64;
    private static final int MOST_PLACES_AT_ONCE = 1 << 15;

    /** Each place has a node's number and one, or nothing. */
    private int[] table;

    private BitSet bits = new BitSet(0);
    private int size;

    NodeSet() {
        this(0);
    }

    /** @param expected about how many nodes it is likely to have; room for them is made at once, within bounds */
    NodeSet(long expected) {
        int room = Math.clamp(2 * expected, FEWEST_PLACES, MOST_PLACES_AT_ONCE);
        table = new int[Integer.highestOneBit(room - 1) << 1];
    }

    int size() {
        return size;
    }

    boolean has(int node) {
        return size > MOST_IN_TABLE ? bits.get(node) : table[place(table, node)] != 0;
    }

    /** Adds the node; false when it was there. */
    boolean add(int node) {
        if (size > MOST_IN_TABLE) {
            if (bits.get(node)) {
                return false;
            }
            bits.set(node);
        } else {
            int place = place(table, node);
            if (table[place] != 0) {
                return false;
            }
            table[place] = node + 1;
        }
        size++;
        if (size <= MOST_IN_TABLE && size * 2 > table.length) {
            grow();
        } else if (size == MOST_IN_TABLE + 1) {
            toBits();
        }
        return true;
    }

    private void grow() {
        int[] larger = new int[table.length * 2];
        for (int entry : table) {
            if (entry != 0) {
                larger[place(larger, entry - 1)] = entry;
            }
        }
        table = larger;
    }

    private void toBits() {
        bits = new BitSet();
        for (int entry : table) {
            if (entry != 0) {
                bits.set(entry - 1);
            }
        }
        table = new int[0];
    }

    private static int place(int[] table, int node) {
        int place = Hashing.spread(node) & (table.length - 1);
        while (table[place] != 0 && table[place] != node + 1) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }
}
