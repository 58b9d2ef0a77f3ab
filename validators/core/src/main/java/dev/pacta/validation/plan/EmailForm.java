/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

/**
 * An e-mail address in ASCII bytes: up to 64 characters without quoting, an at sign, two labels or more. The same as the pattern that
 * {@link Formats} has for other text, which a test proves.
 */
final class EmailForm {
    private static final int LONGEST_LOCAL = 64;
    private static final String NOT_IN_LOCAL = " \t\n\f\r@\"(),:;<>[]";
    private static final String NOT_IN_LABEL = " \t\n\f\r@.";
    private static final boolean[] LOCAL = allBut(NOT_IN_LOCAL);
    private static final boolean[] LABEL = allBut(NOT_IN_LABEL);

    private EmailForm() {}

    private static boolean[] allBut(String excluded) {
        boolean[] allowed = new boolean[128];
        for (int character = 0; character < allowed.length; character++) {
            allowed[character] = excluded.indexOf(character) < 0;
        }
        return allowed;
    }

    static boolean is(byte[] text, int from, int to) {
        int at = from;
        while (at < to && LOCAL[text[at]]) {
            at++;
        }
        if (at == to || text[at] != '@' || at == from || at - from > LONGEST_LOCAL) {
            return false;
        }
        int labels = 0;
        int start = at + 1;
        for (int end = start; end <= to; end++) {
            if (end == to || !LABEL[text[end]]) {
                boolean separated = end == to || text[end] == '.';
                if (!separated || end == start) {
                    return false;
                }
                labels++;
                start = end + 1;
            }
        }
        return labels >= 2;
    }
}
