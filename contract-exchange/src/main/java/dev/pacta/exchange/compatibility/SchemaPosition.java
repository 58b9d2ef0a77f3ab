/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility;

/** A place in a schema document; line and column count from 1. */
public record SchemaPosition(int line, int column) {
    public SchemaPosition {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("line and column count from 1");
        }
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
