/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.waivers;

/** Matches paths such as {@code orders.email}: {@code *} is any part of one name, {@code **} is anything. */
final class PathPattern {
    private PathPattern() {}

    /** Takes time in proportion to the product of the lengths, whatever the pattern. */
    static boolean matches(String pattern, String path) {
        boolean[] reached = new boolean[path.length() + 1];
        reached[0] = true;
        for (int p = 0; p < pattern.length(); p++) {
            char token = pattern.charAt(p);
            boolean anything = token == '*' && p + 1 < pattern.length() && pattern.charAt(p + 1) == '*';
            reached = token == '*' ? stretch(reached, path, anything) : step(reached, path, token);
            p += anything ? 1 : 0;
        }
        return reached[path.length()];
    }

    private static boolean[] step(boolean[] reached, String path, char token) {
        boolean[] next = new boolean[reached.length];
        for (int end = 1; end < next.length; end++) {
            next[end] = reached[end - 1] && path.charAt(end - 1) == token;
        }
        return next;
    }

    private static boolean[] stretch(boolean[] reached, String path, boolean anything) {
        boolean[] next = reached.clone();
        for (int end = 1; end < next.length; end++) {
            next[end] |= next[end - 1] && (anything || path.charAt(end - 1) != '.');
        }
        return next;
    }
}
