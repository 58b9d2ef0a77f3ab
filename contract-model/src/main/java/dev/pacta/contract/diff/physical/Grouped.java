/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff.physical;

/** Whole numbers for a sentence: {@code 1,234,567} in every country, and without the tables of countries, which take long to begin with. */
public final class Grouped {
    private static final int GROUP = 3;

    private Grouped() {}

    /** The number with a comma before each three digits. */
    public static String of(long number) {
        StringBuilder digits = new StringBuilder(Long.toString(number));
        int first = number < 0 ? 1 : 0;
        for (int at = digits.length() - GROUP; at > first; at -= GROUP) {
            digits.insert(at, ',');
        }
        return digits.toString();
    }
}
