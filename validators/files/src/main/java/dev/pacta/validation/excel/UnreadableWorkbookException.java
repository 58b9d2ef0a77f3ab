/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.excel;

/** A file is no workbook, is damaged, or is beyond the limits. The message says which, without the name of the file, and shows no value. */
public final class UnreadableWorkbookException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableWorkbookException(String message) {
        super(message);
    }

    UnreadableWorkbookException(String message, Throwable cause) {
        super(message, cause);
    }
}
