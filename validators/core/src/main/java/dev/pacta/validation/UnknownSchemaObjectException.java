/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import java.util.List;

/** The contract has no schema object of that name; the message lists those it has. */
public final class UnknownSchemaObjectException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnknownSchemaObjectException(String wanted, List<String> known) {
        super("the contract has no schema object '%s'; it has %s".formatted(wanted, String.join(", ", known)));
    }
}
