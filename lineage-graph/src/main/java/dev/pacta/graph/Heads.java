/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.Arrays;

/**
 * The first edge of each node that has one, found by open addressing over the edges alone, which know their node. One thread writes; views
 * are read by any number of threads meanwhile, as those of {@link IntColumn}.
 */
final class Heads implements Firsts {
    /** Of each edge, the node whose it is. */
    private final Lane owners;

    private int[] slots;
    private int size;

    Heads(Lane owners) {
        this(owners, empty(64));
    }

    private Heads(Lane owners, int[] slots) {
        this.owners = owners;
        this.slots = slots;
    }

    /** @param viewed the owners of the edges that the view has */
    Heads view(Lane viewed) {
        return new Heads(viewed, slots);
    }

    @Override
    public int get(int owner) {
        int edges = owners.size();
        int slot = Hashing.spread(owner) & (slots.length - 1);
        for (int edge = slots[slot]; edge != Chains.END; edge = slots[slot]) {
            if (edge < edges && owners.get(edge) == owner) {
                return edge;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return Chains.END;
    }

    @Override
    public void write(int owner, int edge) {
        size++;
        if (size * 2L > slots.length) {
            grow();
        }
        place(slots, owner, edge);
    }

    private void grow() {
        int[] larger = empty(slots.length * 2);
        for (int edge : slots) {
            if (edge != Chains.END) {
                place(larger, owners.get(edge), edge);
            }
        }
        slots = larger;
    }

    private static void place(int[] table, int owner, int edge) {
        int slot = Hashing.spread(owner) & (table.length - 1);
        while (table[slot] != Chains.END) {
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = edge;
    }

    private static int[] empty(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, Chains.END);
        return slots;
    }
}
