/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The items of a list that have to differ: the few that most lists have are compared one by one, more are hashed. Not thread-safe. */
final class SeenItems {
    private static final int FEW = 8;

    private final List<Object> few = new ArrayList<>(FEW);
    private @Nullable Set<Object> many;

    /** Takes note of an item; false when it was there before. */
    boolean add(Object item) {
        if (many != null) {
            return many.add(item);
        }
        if (few.contains(item)) {
            return false;
        }
        if (few.size() == FEW) {
            many = new HashSet<>(few);
            return many.add(item);
        }
        return few.add(item);
    }
}
