/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.arrow;

import dev.pacta.validation.rows.SingleValue;
import java.util.Objects;
import org.apache.arrow.vector.BaseIntVector;
import org.apache.arrow.vector.FieldVector;
import org.jspecify.annotations.Nullable;

/** Positions in a dictionary, in the place of the values. */
final class DictionaryColumn implements Column {
    private final BaseIntVector indices;
    private final FieldVector dictionary;
    private final Column values;

    DictionaryColumn(BaseIntVector indices, FieldVector dictionary, Column values) {
        this.indices = indices;
        this.dictionary = dictionary;
        this.values = values;
    }

    @Override
    public @Nullable Object value(int row) {
        int position = position(row);
        return position < 0 ? null : values.value(position);
    }

    @Override
    public boolean read(int row, SingleValue into) {
        int position = position(row);
        return position >= 0 && values.read(position, into);
    }

    /** Below zero when there is none. */
    private int position(int row) {
        if (indices.isNull(row)) {
            return -1;
        }
        return (int) Objects.checkIndex(indices.getValueAsLong(row), (long) dictionary.getValueCount());
    }
}
