/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka.scan;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts records that cannot be read by the reason, of which it keeps {@value #MOST}. Not thread-safe. */
final class Faults {
    static final int MOST = 20;
    static final String OTHER = "for other reasons";

    private final Map<String, Long> counts = new LinkedHashMap<>();

    void count(String fault) {
        boolean kept = counts.containsKey(fault) || counts.size() < MOST;
        counts.merge(kept ? fault : OTHER, 1L, Long::sum);
    }

    Map<String, Long> counts() {
        return counts;
    }
}
