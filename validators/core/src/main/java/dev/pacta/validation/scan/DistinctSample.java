/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.scan;

import java.util.Map;
import java.util.TreeMap;

/**
 * A sample of the different things among many, in bounded memory: those with the smallest hashes. Each has the same chance to be in it,
 * however often it comes and wherever, and the same data gives the same sample. Source: Bar-Yossef and others, Counting Distinct Elements
 * in a Data Stream, 2002. Not thread-safe.
 */
final class DistinctSample<T> {
    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final int most;
    private final TreeMap<Long, T> kept = new TreeMap<>();
    private long greatest = Long.MAX_VALUE;

    DistinctSample(int most) {
        this.most = most;
    }

    /** FNV-1a over the characters, mixed as in MurmurHash3, because the order of the hashes counts. */
    static long hash(String text) {
        long hash = FNV_START;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * FNV_PRIME;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }

    /** @param hash of {@link #hash} */
    void see(long hash, T thing) {
        if (hash > greatest) {
            return;
        }
        kept.putIfAbsent(hash, thing);
        if (kept.size() > most) {
            kept.pollLastEntry();
        }
        greatest = kept.size() == most ? kept.lastKey() : Long.MAX_VALUE;
    }

    int size() {
        return kept.size();
    }

    /** What is kept, by hash. */
    Map<Long, T> kept() {
        return kept;
    }
}
