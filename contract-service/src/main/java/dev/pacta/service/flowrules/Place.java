/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.flowrules;

import dev.pacta.contract.yaml.Position;

/**
 * Where in a document something stands.
 *
 * @param line from 1
 * @param column from 1
 * @param pointer JSON pointer (RFC 6901)
 */
public record Place(int line, int column, String pointer) {
    /** The document as a whole. */
    static final Place START = new Place(1, 1, "");

    static Place of(Position position, String pointer) {
        return new Place(position.line(), position.column(), pointer);
    }
}
