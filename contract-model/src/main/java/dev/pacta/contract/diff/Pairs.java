/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What belongs together in two versions of a list: first by stable id, then by name.
 *
 * @param both found in both
 * @param removed only in the earlier
 * @param added only in the later
 */
record Pairs<T>(List<Pair<T>> both, List<T> removed, List<T> added) {
    /** The same thing in two versions. */
    record Pair<T>(T before, T after) {}

    static <T> Pairs<T> of(
            List<T> before, List<T> after, Function<T, @Nullable String> id, Function<T, @Nullable String> name) {
        List<Pair<T>> both = new ArrayList<>();
        Set<T> oldOnes = new LinkedHashSet<>(before);
        Set<T> newOnes = new LinkedHashSet<>(after);
        match(oldOnes, newOnes, id, both);
        match(oldOnes, newOnes, name, both);
        return new Pairs<>(both, List.copyOf(oldOnes), List.copyOf(newOnes));
    }

    private static <T> void match(Set<T> before, Set<T> after, Function<T, @Nullable String> key, List<Pair<T>> both) {
        Map<String, T> byKey = new HashMap<>();
        for (T one : after) {
            String found = key.apply(one);
            if (found != null) {
                byKey.putIfAbsent(found, one);
            }
        }
        for (T one : List.copyOf(before)) {
            String wanted = key.apply(one);
            T partner = wanted == null ? null : byKey.remove(wanted);
            if (partner != null) {
                both.add(new Pair<>(one, partner));
                before.remove(one);
                after.remove(partner);
            }
        }
    }
}
