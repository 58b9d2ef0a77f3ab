/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

/** What a condition is for a row; with null in it, it may be neither. */
enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    static Truth of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
