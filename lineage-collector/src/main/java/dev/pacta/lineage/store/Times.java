/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** Times of sightings, put together without being copied: most are never asked for. Immutable. */
sealed interface Times {
    record One(Instant time) implements Times {}

    record Both(Times one, Times other) implements Times {}

    /** All of them from the earliest on, equal ones as often as they are there. */
    default List<Instant> inOrder() {
        List<Instant> all = new ArrayList<>();
        Deque<Times> left = new ArrayDeque<>(List.of(this));
        while (!left.isEmpty()) {
            switch (left.pop()) {
                case One(Instant time) -> all.add(time);
                case Both(Times one, Times other) -> {
                    left.push(one);
                    left.push(other);
                }
            }
        }
        Collections.sort(all);
        return all;
    }
}
