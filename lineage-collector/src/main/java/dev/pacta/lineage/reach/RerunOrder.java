/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.reach;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;

/** Puts things after all that they were made from (Kahn's algorithm). Stateless. */
final class RerunOrder {
    private RerunOrder() {}

    /**
     * The same things, each after its makers, and as far as these allow in the order that is preferred. Things that were made from one
     * another have no such order: of those the preferred one comes first.
     *
     * @param makers the ids of what a thing was made from; those that are not among the things count for nothing
     */
    static <T> List<T> of(List<T> preferred, Function<T, String> id, Function<T, ? extends Collection<String>> makers) {
        List<List<Integer>> readers = new ArrayList<>();
        int[] waiting = new int[preferred.size()];
        link(preferred, id, makers, readers, waiting);
        PriorityQueue<Integer> free = new PriorityQueue<>();
        for (int place = 0; place < waiting.length; place++) {
            if (waiting[place] == 0) {
                free.add(place);
            }
        }
        BitSet done = new BitSet();
        List<T> order = new ArrayList<>(preferred.size());
        while (order.size() < preferred.size()) {
            int next = free.isEmpty() ? done.nextClearBit(0) : free.remove();
            done.set(next);
            order.add(preferred.get(next));
            for (int reader : readers.get(next)) {
                if (--waiting[reader] == 0 && !done.get(reader)) {
                    free.add(reader);
                }
            }
        }
        return order;
    }

    private static <T> void link(
            List<T> things,
            Function<T, String> id,
            Function<T, ? extends Collection<String>> makers,
            List<List<Integer>> readers,
            int[] waiting) {
        Map<String, Integer> places = new HashMap<>();
        for (T thing : things) {
            places.put(id.apply(thing), places.size());
            readers.add(new ArrayList<>());
        }
        for (int place = 0; place < waiting.length; place++) {
            for (String maker : makers.apply(things.get(place))) {
                Integer made = places.get(maker);
                if (made != null) {
                    readers.get(made).add(place);
                    waiting[place]++;
                }
            }
        }
    }
}
