/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

/** Bytes that are no record of the schema. The text names no value. */
public final class UnreadableAvroException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableAvroException(String reason) {
        super(reason);
    }
}
