/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.arrow;

import dev.pacta.validation.rows.SingleValue;
import java.util.Objects;
import org.apache.arrow.vector.BaseIntVector;
import org.apache.arrow.vector.complex.RunEndEncodedVector;
import org.jspecify.annotations.Nullable;

/** Values that stand for all rows up to where their run ends. */
final class RunColumn implements Column {
    private final RunEndEncodedVector vector;
    private final Column values;

    RunColumn(RunEndEncodedVector vector, Column values) {
        this.vector = vector;
        this.values = values;
    }

    @Override
    public @Nullable Object value(int row) {
        return values.value(run(row));
    }

    @Override
    public boolean read(int row, SingleValue into) {
        return values.read(run(row), into);
    }

    /** The first run that ends behind the row. */
    private int run(int row) {
        BaseIntVector ends = (BaseIntVector) vector.getRunEndsVector();
        int low = 0;
        int high = ends.getValueCount();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends.getValueAsLong(middle) > row) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Objects.checkIndex(
                low, Math.min(ends.getValueCount(), vector.getValuesVector().getValueCount()));
    }
}
