/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

/** A schema that cannot be compiled; the message says where and why. */
public final class InvalidSchemaException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    InvalidSchemaException(String location, String problem) {
        super(location.isEmpty() ? problem : location + ": " + problem);
    }
}
