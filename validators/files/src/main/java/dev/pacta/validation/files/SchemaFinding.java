/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.validation.jsonschema.SchemaError;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one value. Holds no value of the data.
 *
 * @param file as it is called
 * @param line from 1; 0 where the file is one value
 * @param error the keyword that it breaks; null when the check did not finish
 * @param unfinished why the check did not finish, else empty
 */
public record SchemaFinding(
        String file, long line, @Nullable SchemaError error, String unfinished) {
    /** For people: where the value stands. */
    public String at() {
        return line == 0 ? file : file + ":" + line;
    }
}
