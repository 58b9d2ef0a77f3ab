/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How many different values a field has, in bounded memory: the first few themselves, of the others only a hash. Not thread-safe. */
final class Distinct {
    static final int MOST_KEPT = 20;
    private static final int MOST_COUNTED = 200_000;
    private static final int LONGEST_KEPT = 40;
    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final Set<String> few = new LinkedHashSet<>();
    private final Set<Long> hashes = new HashSet<>();
    private boolean many;
    private boolean repeated;
    private boolean uncounted;

    void see(String text) {
        if (!many && !few.contains(text)) {
            many = few.size() == MOST_KEPT || text.length() > LONGEST_KEPT;
            if (many) {
                few.clear();
            } else {
                few.add(text);
            }
        }
        if (!repeated && !uncounted) {
            repeated = !hashes.add(hash(text));
            uncounted = hashes.size() == MOST_COUNTED;
            if (repeated || uncounted) {
                hashes.clear();
            }
        }
    }

    private static long hash(String text) {
        long hash = FNV_START;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * FNV_PRIME;
        }
        return hash;
    }

    /** Whether no value came twice; false when there were too many to tell. */
    boolean isUnique() {
        return !repeated && !uncounted;
    }

    /** All values in the order in which they came, or none when there are many. */
    List<String> few() {
        return new ArrayList<>(few);
    }
}
