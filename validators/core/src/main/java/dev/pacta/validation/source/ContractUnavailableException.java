/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.source;

/** There is no contract to check by; a pipeline that gets this must not go on. The message says what to do. */
public final class ContractUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ContractUnavailableException(String message) {
        super(message);
    }

    ContractUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
