/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A list of which so many are kept and all are counted. Not thread-safe. */
final class Bounded<T> {
    private final int limit;
    private final List<T> kept = new ArrayList<>();
    private int leftOut;

    Bounded(int limit) {
        this.limit = limit;
    }

    void add(Supplier<T> item) {
        if (kept.size() < limit) {
            kept.add(item.get());
        } else {
            leftOut++;
        }
    }

    List<T> kept() {
        return List.copyOf(kept);
    }

    int leftOut() {
        return leftOut;
    }
}
