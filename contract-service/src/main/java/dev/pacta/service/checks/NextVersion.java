/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.checks;

import dev.pacta.contract.VersionNumber;
import dev.pacta.contract.diff.Weight;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which version number is due. */
final class NextVersion {
    private static final Pattern NUMBER = Pattern.compile("(v?)(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})(?:[-+].*)?");

    private NextVersion() {}

    /** The number after a change of this weight; null when the old one has no such order. */
    static @Nullable String after(VersionNumber version, Weight weight) {
        Matcher parts = NUMBER.matcher(version.value());
        if (!parts.matches()) {
            return null;
        }
        long major = Long.parseLong(parts.group(2));
        long minor = Long.parseLong(parts.group(3));
        long patch = Long.parseLong(parts.group(4));
        return parts.group(1)
                + switch (weight) {
                    case NONE -> "%d.%d.%d".formatted(major, minor, patch);
                    case PATCH -> "%d.%d.%d".formatted(major, minor, patch + 1);
                    case MINOR -> "%d.%d.0".formatted(major, minor + 1);
                    case MAJOR -> "%d.0.0".formatted(major + 1);
                };
    }
}
