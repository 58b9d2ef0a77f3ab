/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

/**
 * A keyword that an instance breaks. Holds no value of the data, but the names of properties on the way to it.
 *
 * @param instanceLocation a JSON pointer into the instance (RFC 6901)
 * @param keyword such as {@code maxLength}
 * @param schemaLocation where the keyword stands: the identifier of the schema and a JSON pointer
 * @param message what was expected
 */
public record SchemaError(String instanceLocation, String keyword, String schemaLocation, String message) {
    /** Where the keyword stands; only what is no JSON has no such place, and is named by the keyword. */
    String rule() {
        return schemaLocation.isEmpty() ? keyword : schemaLocation;
    }
}
