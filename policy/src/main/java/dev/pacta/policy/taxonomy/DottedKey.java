/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy.taxonomy;

import java.util.regex.Pattern;

/** What all keys have in common: lower-case words joined by dots, where a key covers what is below it. */
final class DottedKey {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9_]+(\\.[a-z0-9_]+)*");

    private DottedKey() {}

    /**
     * @throws IllegalArgumentException when it is no key
     */
    static void check(String key) {
        if (!SHAPE.matcher(key).matches()) {
            throw new IllegalArgumentException("'%s' is no key; write lower-case words joined by dots".formatted(key));
        }
    }

    static boolean covers(String key, String other) {
        return other.equals(key) || other.startsWith(key + ".");
    }
}
