/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

/** Which way a run used a dataset. */
enum UseDirection {
    INPUT("inputs"),
    OUTPUT("outputs");

    private final String column;

    UseDirection(String column) {
        this.column = column;
    }

    /** The column of {@code lineage_uses}. */
    String column() {
        return column;
    }
}
