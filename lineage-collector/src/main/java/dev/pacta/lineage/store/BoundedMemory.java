/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A memory of bounded size: what was asked for lately stays, what was not for long is forgotten. Two halves take turns: when the
 * younger is full the older is dropped. Not thread-safe.
 */
final class BoundedMemory<K, V> {
    private final int half;
    private Map<K, V> young = new HashMap<>();
    private Map<K, V> old = new HashMap<>();

    BoundedMemory(int most) {
        this.half = Math.max(1, most / 2);
    }

    @Nullable
    V get(K key) {
        V value = young.get(key);
        if (value != null) {
            return value;
        }
        value = old.get(key);
        if (value != null) {
            put(key, value);
        }
        return value;
    }

    void put(K key, V value) {
        if (young.size() >= half) {
            old = young;
            young = new HashMap<>();
        }
        young.put(key, value);
    }
}
