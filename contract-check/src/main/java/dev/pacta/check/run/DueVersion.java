/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import dev.pacta.contract.VersionNumber;
import dev.pacta.contract.diff.Weight;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which version number is due after a change. */
final class DueVersion {
    private static final Pattern NUMBER = Pattern.compile("(v?)(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})(?:[-+].*)?");

    private DueVersion() {}

    /** The lowest number that fits; empty when nothing changed or the old number has no such order. */
    static Optional<String> after(VersionNumber version, Weight weight) {
        Matcher parts = NUMBER.matcher(version.value());
        if (weight == Weight.NONE || !parts.matches()) {
            return Optional.empty();
        }
        long major = Long.parseLong(parts.group(2));
        long minor = Long.parseLong(parts.group(3));
        long patch = Long.parseLong(parts.group(4));
        return Optional.of(parts.group(1)
                + switch (weight) {
                    case NONE -> version.value();
                    case PATCH -> "%d.%d.%d".formatted(major, minor, patch + 1);
                    case MINOR -> "%d.%d.0".formatted(major, minor + 1);
                    case MAJOR -> "%d.0.0".formatted(major + 1);
                });
    }
}
