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
    private final long most;
    private final Comparator<Keyed> first;
    private final PriorityQueue<Keyed> lastFirst;
    private long lastKey = Long.MAX_VALUE;

    Best(Order order, long most) {
        this.most = most;
        first = switch (order) {
            case NAME -> Best::byName;
            case UPDATED -> Best::newestFirst;
        };
        lastFirst = new PriorityQueue<>(first.reversed());
    }

    private record Keyed(long key, Indexed contract) {}

    private static int byName(Keyed one, Keyed other) {
        int keys = Long.compare(one.key, other.key);
        int names = keys != 0 ? keys : one.contract.name().compareTo(other.contract.name());
        return names != 0 ? names : one.contract.id().compareTo(other.contract.id());
    }

    private static int newestFirst(Keyed one, Keyed other) {
        int times = other.contract.publishedAt().compareTo(one.contract.publishedAt());
        return times != 0 ? times : one.contract.id().compareTo(other.contract.id());
    }

    /** Whether a contract with this key has no place among the first, however the order decides between equal keys. */
    boolean isBehind(long key) {
        return key > lastKey;
    }

    void offer(long key, Indexed contract) {
        Keyed offered = new Keyed(key, contract);
        if (lastFirst.size() < most) {
            lastFirst.add(offered);
        } else if (first.compare(offered, lastFirst.element()) < 0) {
            lastFirst.remove();
            lastFirst.add(offered);
        }
        if (lastFirst.size() == most) {
            lastKey = lastFirst.element().key();
        }
    }

    /** The ids of those that come after so many, in their order. */
    List<String> from(int offset) {
        return lastFirst.stream()
                .sorted(first)
                .skip(offset)
                .map(keyed -> keyed.contract().id())
                .toList();
    }
}
