/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.search;

import dev.pacta.service.search.ContractQuery.Order;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first contracts of an order, kept while all are looked at. For one thread. */
final class Best {
    private static final Comparator<Indexed> BY_NAME =
            Comparator.comparing(Indexed::name).thenComparing(Indexed::id);
    private static final Comparator<Indexed> NEWEST_FIRST =
            Comparator.comparing(Indexed::publishedAt).reversed().thenComparing(Indexed::id);

    private final long most;
    private final Comparator<Indexed> order;
    private final PriorityQueue<Keyed> lastFirst;
    private long lastKey = Long.MAX_VALUE;

    Best(Order order, long most) {
        this.most = most;
        this.order = switch (order) {
            case NAME -> BY_NAME;
            case UPDATED -> NEWEST_FIRST;
        };
        Comparator<Keyed> first = Comparator.comparingLong(Keyed::key).thenComparing(Keyed::contract, this.order);
        this.lastFirst = new PriorityQueue<>(first.reversed());
    }

    private record Keyed(long key, Indexed contract) {}

    /** Whether a contract with this key has no place among the first, however the order decides between equal keys. */
    boolean isBehind(long key) {
        return key > lastKey;
    }

    void offer(long key, Indexed contract) {
        lastFirst.add(new Keyed(key, contract));
        if (lastFirst.size() > most) {
            lastFirst.remove();
            lastKey = lastFirst.element().key();
        }
    }

    /** The ids of those that come after so many, in their order. */
    List<String> from(int offset) {
        return lastFirst.stream()
                .map(Keyed::contract)
                .sorted(order)
                .skip(offset)
                .map(Indexed::id)
                .toList();
    }
}
