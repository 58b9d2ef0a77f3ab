/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What belongs together in two versions of a list: by the first key that both have in common, then by the next. Equal keys are paired
 * in the order of the lists. Takes time in proportion to the lists.
 *
 * @param both found in both
 * @param removed only in the earlier
 * @param added only in the later
 */
record Pairs<T>(List<Pair<T>> both, List<Item<T>> removed, List<Item<T>> added) {
    /** Something of a list, with its number from 0. */
    record Item<T>(int at, T value) {}

    /** The same thing in two versions. */
    record Pair<T>(Item<T> first, Item<T> second) {
        T before() {
            return first.value();
        }

        T after() {
            return second.value();
        }

        Place in(Place list) {
            return list.item(first.at(), second.at());
        }
    }

    @SafeVarargs
    static <T> Pairs<T> of(List<T> before, List<T> after, Function<T, @Nullable Object>... keys) {
        List<Pair<T>> both = new ArrayList<>();
        List<Item<T>> oldOnes = items(before);
        List<Item<T>> newOnes = items(after);
        for (Function<T, @Nullable Object> key : keys) {
            match(oldOnes, newOnes, key, both);
        }
        both.sort((left, right) ->
                Integer.compare(left.second().at(), right.second().at()));
        return new Pairs<>(both, oldOnes, newOnes);
    }

    private static <T> List<Item<T>> items(List<T> list) {
        List<Item<T>> items = new ArrayList<>(list.size());
        for (T value : list) {
            items.add(new Item<>(items.size(), value));
        }
        return items;
    }

    private static <T> void match(
            List<Item<T>> before, List<Item<T>> after, Function<T, @Nullable Object> key, List<Pair<T>> both) {
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        Map<Object, Deque<Item<T>>> byKey = new HashMap<>();
        for (Item<T> item : after) {
            Object found = key.apply(item.value());
            if (found != null) {
                byKey.computeIfAbsent(found, unseen -> new ArrayDeque<>()).add(item);
            }
        }
        Map<Item<T>, Boolean> taken = new java.util.IdentityHashMap<>();
        before.removeIf(item -> {
            Object wanted = key.apply(item.value());
            Deque<Item<T>> partners = wanted == null ? null : byKey.get(wanted);
            Item<T> partner = partners == null ? null : partners.poll();
            if (partner == null) {
                return false;
            }
            taken.put(partner, true);
            both.add(new Pair<>(item, partner));
            return true;
        });
        after.removeIf(taken::containsKey);
    }
}
