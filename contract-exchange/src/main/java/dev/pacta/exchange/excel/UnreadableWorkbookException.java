/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.excel;

/** A file that is no workbook, or one that is larger than any contract. */
final class UnreadableWorkbookException extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableWorkbookException(String message) {
        super(message);
    }
}
