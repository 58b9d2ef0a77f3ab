/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.source;

import org.jspecify.annotations.Nullable;

/** There is no JSON Schema to check by; a pipeline that gets this must not go on. The message says what to do. */
public final class SchemaUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String address;
    private final String reason;

    SchemaUnavailableException(String address, String reason, @Nullable Throwable cause) {
        super("the JSON Schema %s: %s".formatted(address, reason), cause);
        this.address = address;
        this.reason = reason;
    }

    /** Of the schema or of the part that is not there, as it was given. */
    public String address() {
        return address;
    }

    /** What is wrong with it, and what to do, without the address. */
    public String reason() {
        return reason;
    }
}
