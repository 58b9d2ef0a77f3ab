/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.arrow;

import dev.pacta.validation.rows.SingleValue;
import org.apache.arrow.vector.BitVector;
import org.jspecify.annotations.Nullable;

/** Truth values, a bit each. */
record TruthColumn(BitVector vector) implements Column {
    static Column of(BitVector vector) {
        return new TruthColumn(vector);
    }

    @Override
    public @Nullable Object value(int row) {
        return vector.isNull(row) ? null : vector.get(row) != 0;
    }

    @Override
    public boolean read(int row, SingleValue into) {
        if (vector.isNull(row)) {
            return false;
        }
        into.truth(vector.get(row) != 0);
        return true;
    }
}
