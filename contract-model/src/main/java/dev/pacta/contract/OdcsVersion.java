/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import java.util.Arrays;
import java.util.Optional;

/** A version of the Open Data Contract Standard that Pacta reads, oldest first. */
public enum OdcsVersion {
    V2_2_0("v2.2.0"),
    V2_2_1("v2.2.1"),
    V2_2_2("v2.2.2"),
    V3_0_0("v3.0.0"),
    V3_0_1("v3.0.1"),
    V3_0_2("v3.0.2"),
    V3_1_0("v3.1.0"),
    V3_2_0("v3.2.0");

    private final String text;

    OdcsVersion(String text) {
        this.text = text;
    }

    /** As a document writes it. */
    public String text() {
        return text;
    }

    /** Whether it is the other version or newer. */
    public boolean atLeast(OdcsVersion other) {
        return compareTo(other) >= 0;
    }

    /** The version that a document names, or nothing when it is unknown. */
    public static Optional<OdcsVersion> of(String text) {
        return Arrays.stream(values())
                .filter(version -> version.text.equals(text))
                .findFirst();
    }
}
