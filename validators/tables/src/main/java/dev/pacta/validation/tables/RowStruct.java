/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.validation.rows.Struct;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row as a record, without a map: its values change from row to row. For one thread. */
final class RowStruct implements Struct {
    private final List<String> names;
    private final @Nullable Object[] values;

    RowStruct(List<String> names) {
        this.names = List.copyOf(names);
        this.values = new Object[names.size()];
    }

    void set(int position, @Nullable Object value) {
        values[position] = value;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public @Nullable Object value(int position) {
        return values[position];
    }
}
