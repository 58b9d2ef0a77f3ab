/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    private static final Map<String, LogicalType> BY_TEXT = Arrays.stream(values())
            .filter(type -> type != UNSPECIFIED)
            .collect(Collectors.toUnmodifiableMap(LogicalType::text, Function.identity()));

    /** As a document writes it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type that a document names. */
    public static Optional<LogicalType> of(String text) {
        return Optional.ofNullable(BY_TEXT.get(text));
    }
}
