/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.rows;

import java.util.Optional;

/** Makes structs of one library's records; found as a service of the class path. Thread-safe. */
public interface StructReader {
    /** The record as a struct; nothing when it is of another library. */
    Optional<Struct> read(Object value);
}
