/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.place;

import java.util.regex.Pattern;

/**
 * Keys as a pattern of a shell names files: {@code *} stands for any letters but a slash, {@code ?} for one.
 *
 * @param prefix what all of them begin with
 */
record KeyPattern(String prefix, Pattern keys) {
    static boolean is(String key) {
        return first(key) >= 0;
    }

    private static int first(String key) {
        int many = key.indexOf('*');
        int one = key.indexOf('?');
        return many < 0 || one < 0 ? Math.max(many, one) : Math.min(many, one);
    }

    static KeyPattern of(String key) {
        StringBuilder regex = new StringBuilder();
        for (int at = 0; at < key.length(); at++) {
            char letter = key.charAt(at);
            regex.append(
                    switch (letter) {
                        case '*' -> "[^/]*";
                        case '?' -> "[^/]";
                        default -> Pattern.quote(String.valueOf(letter));
                    });
        }
        return new KeyPattern(key.substring(0, first(key)), Pattern.compile(regex.toString()));
    }

    /** Whether its folders are a pattern too, so that more than one has to be listed. */
    boolean hasFolders(String key) {
        return key.indexOf('/', prefix.length()) >= 0;
    }

    boolean matches(String key) {
        return keys.matcher(key).matches();
    }
}
