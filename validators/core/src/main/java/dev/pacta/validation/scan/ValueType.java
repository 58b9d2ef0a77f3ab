/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.scan;

/** What the values of a column are, by what was seen of them. */
public enum ValueType {
    /** Text, or more than one of the others. */
    TEXT,
    WHOLE_NUMBER,
    FRACTION,
    TRUTH,
    /** Dates and timestamps in the form of ISO 8601. */
    TIME,
    /** There were no values. */
    NONE;

    /** Whether values of the type can be identifiers, addresses or numbers of a person. */
    boolean mayIdentify() {
        return this == TEXT || this == WHOLE_NUMBER;
    }
}
