/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version of a contract. Semantic versions (a leading {@code v} is tolerated) are ordered as semver.org 2.0.0 says; all other
 * texts come after them, in the order of their characters.
 *
 * @param value as written, not blank, at most 100 characters
 */
public record VersionNumber(String value) implements Comparable<VersionNumber> {
    private static final int LONGEST = 100;
    private static final Pattern SEMANTIC =
            Pattern.compile("v?(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})(?:-([0-9A-Za-z.-]+))?(?:\\+[0-9A-Za-z.-]+)?");

    public VersionNumber {
        if (value.isBlank() || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "a version is not blank, has at most 100 characters and no control characters");
        }
    }

    /** Whether it is a semantic version. */
    public boolean isSemantic() {
        return SEMANTIC.matcher(value).matches();
    }

    @Override
    public int compareTo(VersionNumber other) {
        Matcher mine = SEMANTIC.matcher(value);
        Matcher theirs = SEMANTIC.matcher(other.value);
        if (!mine.matches() || !theirs.matches()) {
            int kind = Boolean.compare(!mine.matches(), !theirs.matches());
            return kind != 0 ? kind : value.compareTo(other.value);
        }
        for (int part = 1; part <= 3; part++) {
            int order = Integer.compare(Integer.parseInt(mine.group(part)), Integer.parseInt(theirs.group(part)));
            if (order != 0) {
                return order;
            }
        }
        int order = comparePreRelease(mine.group(4), theirs.group(4));
        return order != 0 ? order : value.compareTo(other.value);
    }

    private static int comparePreRelease(@Nullable String mine, @Nullable String theirs) {
        if (mine == null || theirs == null) {
            return Boolean.compare(mine == null, theirs == null);
        }
        String[] left = mine.split("\\.", -1);
        String[] right = theirs.split("\\.", -1);
        for (int at = 0; at < Math.min(left.length, right.length); at++) {
            int order = compareIdentifier(left[at], right[at]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private static int compareIdentifier(String left, String right) {
        boolean leftNumber = isNumber(left);
        boolean rightNumber = isNumber(right);
        if (leftNumber && rightNumber) {
            int length = Integer.compare(left.length(), right.length());
            return length != 0 ? length : left.compareTo(right);
        }
        return leftNumber == rightNumber ? left.compareTo(right) : Boolean.compare(rightNumber, leftNumber);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(character -> character >= '0' && character <= '9');
    }

    @Override
    public String toString() {
        return value;
    }
}
