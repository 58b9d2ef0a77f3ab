/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.message;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the word that was probably meant. */
public final class Spelling {
    private static final int LONGEST = 60;

    private static final Pattern BETWEEN = Pattern.compile("[\\s_-]");

    private Spelling() {}

    /** The known word that is so near that the written one must be a slip of it; case, blanks, hyphens and underscores are no difference. */
    public static Optional<String> near(String written, Collection<String> known) {
        String plain = plain(written);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        int most = plain.length() < 4 ? 0 : plain.length() < 8 ? 1 : 2;
        String nearest = null;
        int least = most + 1;
        // Written out: comparators and streams that are met here for the first time take longer than all other rules of
        // a lint.
        for (String word : known) {
            String candidate = plain(word);
            int distance = Math.abs(candidate.length() - plain.length()) > most ? most + 1 : distance(plain, candidate);
            boolean first = distance == least && nearest != null && word.compareTo(nearest) < 0;
            if (distance < least || first) {
                nearest = word;
                least = distance;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** {@code "; did you mean 'retention'?"}, or nothing. */
    public static String hint(String written, Collection<String> known) {
        return near(written, known).map("; did you mean '%s'?"::formatted).orElse("");
    }

    private static String plain(String word) {
        return BETWEEN.matcher(word.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** Levenshtein's distance, where two neighbours that changed places count once (optimal string alignment). */
    private static int distance(String left, String right) {
        int[][] table = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : step(table, left, right, i, j);
            }
        }
        return table[left.length()][right.length()];
    }

    private static int step(int[][] table, String left, String right, int i, int j) {
        boolean same = left.charAt(i - 1) == right.charAt(j - 1);
        int best = Math.min(table[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(best, table[i - 2][j - 2] + 1) : best;
    }
}
