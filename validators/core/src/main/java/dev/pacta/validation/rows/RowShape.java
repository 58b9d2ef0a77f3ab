/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.rows;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of one shape are read: the names of their fields by position, and what each of them means. A view of a row is this and the row,
 * so nothing is copied. Thread-safe where the engine's own classes are.
 *
 * @param <R> the engine's rows
 */
public abstract class RowShape<R> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> names;

    /** @param names of the fields by position */
    protected RowShape(List<String> names) {
        this.names = new ArrayList<>(names);
    }

    /** How many fields there are; later ones of a row are not seen. */
    protected final int size() {
        return names.size();
    }

    /** A view of a row, good as long as the row stays as it is. */
    public final Struct read(R row) {
        return new View<>(this, row);
    }

    /** The value of a field, as {@link Struct#value}. */
    protected abstract @Nullable Object value(R row, int position);

    /** Gives over a single value of a field, as {@link Struct#read}. */
    protected boolean read(R row, int position, SingleValue into) {
        return false;
    }

    private static final class View<R> implements Struct {
        private final RowShape<R> shape;
        private final R row;

        View(RowShape<R> shape, R row) {
            this.shape = shape;
            this.row = row;
        }

        @Override
        public List<String> names() {
            return shape.names;
        }

        @Override
        public @Nullable Object value(int position) {
            return shape.value(row, position);
        }

        @Override
        public boolean read(int position, SingleValue into) {
            return shape.read(row, position, into);
        }
    }
}
