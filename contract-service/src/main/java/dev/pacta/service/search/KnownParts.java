/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.search;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of words that were looked for of late, with the words that have them. Words only ever come to a dictionary, so that an answer
 * stays right for the words it was made of, and only those since then have to be read. What is asked by one is asked by many: the same few
 * words, and the beginnings of them. Safe for many threads.
 */
final class KnownParts {
    private static final int MOST_PARTS = 500;
    /** What more words than these have is not kept, so that all of it stays below 20 MB. */
    private static final int MOST_WORDS = 10_000;

    /**
     * What is known of a part.
     *
     * @param words the numbers of the words that have it, ascending
     * @param read how many words, from the first on, were looked at
     */
    record Known(Numbers words, int read) {}

    private final Map<String, Known> parts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_PARTS;
        }
    };

    /** What is known of a part; null when it was not looked for, or too long ago. */
    synchronized @Nullable Known of(String part) {
        return parts.get(part);
    }

    /** Keeps what was found; nobody may change it afterwards. */
    synchronized void keep(String part, Known known) {
        if (known.words().size() <= MOST_WORDS) {
            parts.put(part, known);
        } else {
            parts.remove(part);
        }
    }
}
