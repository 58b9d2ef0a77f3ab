/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.exchange.types.DataType;

/**
 * A column as the database describes it.
 *
 * @param stored its type as the product writes it, such as {@code numeric(10,2)}
 * @param type what that means
 */
record TableColumn(String name, String stored, DataType type) {
    /** Whether its values are text that is padded with blanks, which mean nothing. */
    boolean isPadded() {
        return type instanceof DataType.Text text && text.fixed();
    }
}
