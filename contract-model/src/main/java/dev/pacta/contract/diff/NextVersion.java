/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.VersionNumber;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which version number is due (semver.org 2.0.0). Before 1.0.0 the second number says that something breaks and the third that
 * something else changed; nothing makes a version 1.0.0 but its owner.
 */
public final class NextVersion {
    private static final Pattern NUMBER = Pattern.compile("(v?)(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})(?:[-+].*)?");

    private NextVersion() {}

    /** The number after a change of this weight; null when the old one has no such order. */
    public static @Nullable String after(VersionNumber version, Weight weight) {
        Matcher parts = NUMBER.matcher(version.value());
        if (!parts.matches()) {
            return null;
        }
        long major = Long.parseLong(parts.group(2));
        long minor = Long.parseLong(parts.group(3));
        long patch = Long.parseLong(parts.group(4));
        return parts.group(1)
                + switch (major == 0 ? beforeOne(weight) : weight) {
                    case NONE -> major + "." + minor + "." + patch;
                    case PATCH -> major + "." + minor + "." + (patch + 1);
                    case MINOR -> major + "." + (minor + 1) + ".0";
                    case MAJOR -> (major + 1) + ".0.0";
                };
    }

    /** Whether a version has at least the numbers of the one that is due; a pre-release counts as what it leads to. */
    public static boolean reaches(VersionNumber actual, String due) {
        Matcher have = NUMBER.matcher(actual.value());
        Matcher want = NUMBER.matcher(due);
        if (!have.matches() || !want.matches()) {
            return true;
        }
        for (int part = 2; part <= 4; part++) {
            int order = Long.compare(Long.parseLong(have.group(part)), Long.parseLong(want.group(part)));
            if (order != 0) {
                return order > 0;
            }
        }
        return true;
    }

    private static Weight beforeOne(Weight weight) {
        return switch (weight) {
            case NONE -> Weight.NONE;
            case PATCH, MINOR -> Weight.PATCH;
            case MAJOR -> Weight.MINOR;
        };
    }
}
