/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import java.io.Serializable;

/**
 * Where a record stands.
 *
 * @param source the file or stream
 * @param number from 1
 */
public record Location(String source, long number, Unit unit) implements Serializable {
    /** What is counted. */
    public enum Unit {
        LINE,
        ROW,
        ELEMENT
    }

    @Override
    public String toString() {
        return "%s:%d".formatted(source, number);
    }
}
