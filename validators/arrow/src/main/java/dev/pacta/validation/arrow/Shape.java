/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.arrow;

import dev.pacta.validation.rows.SingleValue;
import dev.pacta.validation.rows.Struct;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.arrow.vector.FieldVector;
import org.jspecify.annotations.Nullable;

/** Vectors side by side that make rows. */
final class Shape {
    private final List<String> names;
    private final Column[] columns;

    Shape(List<? extends FieldVector> vectors, Columns readers, UnaryOperator<String> naming) {
        this.names = vectors.stream().map(FieldVector::getName).map(naming).toList();
        this.columns = vectors.stream().map(readers::of).toArray(Column[]::new);
    }

    Struct row(int row) {
        return new Row(row);
    }

    /** Buffers that are too short are found when a value is asked for. */
    private UnreadableVectorException broken(int position, RuntimeException cause) {
        return new UnreadableVectorException(
                "the column '%s' points beyond its data; the data is damaged".formatted(names.get(position)), cause);
    }

    private final class Row implements Struct {
        private final int row;

        Row(int row) {
            this.row = row;
        }

        @Override
        public List<String> names() {
            return names;
        }

        @Override
        public @Nullable Object value(int position) {
            try {
                return columns[position].value(row);
            } catch (IndexOutOfBoundsException beyond) {
                throw broken(position, beyond);
            }
        }

        @Override
        public boolean read(int position, SingleValue into) {
            try {
                return columns[position].read(row, into);
            } catch (IndexOutOfBoundsException beyond) {
                throw broken(position, beyond);
            }
        }
    }
}
