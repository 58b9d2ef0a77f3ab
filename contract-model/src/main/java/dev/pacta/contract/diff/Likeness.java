/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.Property;
import java.util.Locale;
import java.util.Objects;

/**
 * How much a property that came looks like one that went, from 0 to 1. The type has to be the same and counts 0.4; the same description
 * counts 0.3, a name of which at least half is the same 0.3, the same or a neighbouring position 0.2, the same options, values or
 * members 0.1.
 */
final class Likeness {
    /** From here on a remark says so: the type alone, or type and position, are not enough. */
    static final double THRESHOLD = 0.69;

    private Likeness() {}

    static double of(Property before, int first, Property after, int second) {
        if (before.logicalType() != after.logicalType()
                || !Objects.equals(before.physicalType(), after.physicalType())) {
            return 0;
        }
        double likeness = 0.4;
        if (before.description() != null && before.description().equals(after.description())) {
            likeness += 0.3;
        }
        if (names(before.name(), after.name())) {
            likeness += 0.3;
        }
        if (Math.abs(first - second) <= 1) {
            likeness += 0.2;
        }
        return sameInside(before, after) ? likeness + 0.1 : likeness;
    }

    private static boolean sameInside(Property before, Property after) {
        boolean telling = !before.options().saysNothing()
                || !before.enumValues().isEmpty()
                || !before.properties().isEmpty();
        return telling
                && before.options().equals(after.options())
                && before.enumValues().equals(after.enumValues())
                && before.properties().equals(after.properties());
    }

    /** Whether the longest common part is at least half of the longer name. */
    static boolean names(String before, String after) {
        String left = plain(before);
        String right = plain(after);
        int longest = 0;
        int[] lengths = new int[right.length() + 1];
        for (int i = 1; i <= left.length(); i++) {
            for (int j = right.length(); j >= 1; j--) {
                lengths[j] = left.charAt(i - 1) == right.charAt(j - 1) ? lengths[j - 1] + 1 : 0;
                longest = Math.max(longest, lengths[j]);
            }
        }
        return longest > 0 && 2 * longest >= Math.max(left.length(), right.length());
    }

    private static String plain(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[_\\-\\s]", "");
        return plain.length() <= 100 ? plain : plain.substring(0, 100);
    }
}
