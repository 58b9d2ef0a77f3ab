/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

/** The kinds of tables in folders. */
public enum TableFormat {
    DELTA("Delta table"),
    ICEBERG("Iceberg table");

    private final String text;

    TableFormat(String text) {
        this.text = text;
    }

    /** In words. */
    public String text() {
        return text;
    }
}
