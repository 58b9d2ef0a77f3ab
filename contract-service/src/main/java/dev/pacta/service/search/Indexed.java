/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.search;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * What orders a contract among others.
 *
 * @param name in small letters; the id of a contract that has none
 */
record Indexed(String id, String name, Instant publishedAt, long revision) {
    private static final int LETTERS = 4;

    static Indexed of(Entry entry) {
        String name = Objects.requireNonNullElse(entry.name(), entry.id()).toLowerCase(Locale.ROOT);
        return new Indexed(entry.id(), name, entry.publishedAt(), entry.revision());
    }

    /** A number that is less for one name than for another only if the name comes before the other. */
    long nameKey() {
        long key = 0;
        for (int i = 0; i < LETTERS; i++) {
            key = key << Character.SIZE | (i < name.length() ? name.charAt(i) : 0);
        }
        // The order of unsigned numbers.
        return key + Long.MIN_VALUE;
    }

    /** A number that is less for one time than for another only if the time is after the other. */
    long newestKey() {
        return -publishedAt.toEpochMilli();
    }
}
