/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.arrow;

import java.util.function.UnaryOperator;
import org.apache.arrow.vector.complex.StructVector;
import org.jspecify.annotations.Nullable;

/** Objects inside of a row. */
final class StructColumn implements Column {
    private final StructVector vector;
    private final Shape shape;

    StructColumn(StructVector vector, Columns columns) {
        this.vector = vector;
        this.shape = new Shape(vector.getChildrenFromFields(), columns, UnaryOperator.identity());
    }

    @Override
    public @Nullable Object value(int row) {
        return vector.isNull(row) ? null : shape.row(row);
    }
}
