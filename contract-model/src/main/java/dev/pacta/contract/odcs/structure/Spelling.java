/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the word that was probably meant. */
public final class Spelling {
    private Spelling() {}

    /** {@code "; did you mean 'required'?"}, or nothing. */
    public static String hint(String written, Collection<String> known) {
        int near = Math.max(1, Math.min(3, written.length() / 3));
        return known.stream()
                .filter(word -> distance(written, word) <= near)
                .min(Comparator.comparingInt((String word) -> distance(written, word))
                        .thenComparing(word -> word))
                .map("; did you mean '%s'?"::formatted)
                .orElse("");
    }

    /** Levenshtein's distance, case ignored. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        if (Math.abs(a.length() - b.length()) > 3) {
            return Integer.MAX_VALUE;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replace, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
