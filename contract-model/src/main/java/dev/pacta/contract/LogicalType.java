/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The logical types of the standard. */
public enum LogicalType {
    STRING,
    DATE,
    TIMESTAMP,
    TIME,
    NUMBER,
    INTEGER,
    OBJECT,
    ARRAY,
    BOOLEAN,
    MAP,
    VECTOR,
    /** The document gives none. */
    UNSPECIFIED;

    /** As a document writes it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type that a document names. */
    public static Optional<LogicalType> of(String text) {
        return Arrays.stream(values())
                .filter(type -> type != UNSPECIFIED && type.text().equals(text))
                .findFirst();
    }
}
