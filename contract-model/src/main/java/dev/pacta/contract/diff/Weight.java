/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

/** Which part of the version number has to grow, lightest first (semver.org 2.0.0). */
public enum Weight {
    NONE,
    PATCH,
    MINOR,
    MAJOR;

    /** The heavier of the two. */
    public Weight and(Weight other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
