/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.table;

import dev.pacta.exchange.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param written its type as the database writes it
 * @param defaultValue the expression, as written
 */
public record Column(
        String name,
        DataType type,
        String written,
        boolean required,
        @Nullable String defaultValue,
        @Nullable String comment) {
    public Column {
        defaultValue = Defaults.plain(defaultValue);
    }

    /** The same with another comment. */
    public Column withComment(String text) {
        return new Column(name, type, written, required, defaultValue, text);
    }

    /** The same, never null. */
    public Column withRequired() {
        return new Column(name, type, written, true, defaultValue, comment);
    }
}
