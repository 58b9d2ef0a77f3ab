/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.arrow;

import dev.pacta.validation.rows.Items;
import dev.pacta.validation.rows.SingleValue;
import java.util.function.IntToLongFunction;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.ValueVector;
import org.jspecify.annotations.Nullable;

/** Lists: stretches of another vector. */
final class ListColumn implements Column {
    private final ValueVector lists;
    private final FieldVector data;
    private final Column items;
    private final IntToLongFunction starts;
    private final IntToLongFunction sizes;

    /**
     * @param starts where in the data the list of a row begins
     * @param sizes how many items it has
     */
    ListColumn(
            ValueVector lists, FieldVector data, Columns columns, IntToLongFunction starts, IntToLongFunction sizes) {
        this.lists = lists;
        this.data = data;
        this.items = columns.of(data);
        this.starts = starts;
        this.sizes = sizes;
    }

    @Override
    public @Nullable Object value(int row) {
        if (lists.isNull(row)) {
            return null;
        }
        long size = sizes.applyAsLong(row);
        long start = starts.applyAsLong(row);
        if (size < 0 || start < 0 || start > data.getValueCount() - size) {
            throw new IndexOutOfBoundsException("a list ends beyond its items");
        }
        return new Stretch((int) start, (int) size, items);
    }

    private static final class Stretch extends Items {
        private final int start;
        private final int size;
        private final Column items;

        Stretch(int start, int size, Column items) {
            this.start = start;
            this.size = size;
            this.items = items;
        }

        @Override
        public @Nullable Object get(int position) {
            return items.value(start + checked(position));
        }

        @Override
        public boolean read(int position, SingleValue into) {
            return items.read(start + checked(position), into);
        }

        private int checked(int position) {
            return java.util.Objects.checkIndex(position, size);
        }

        @Override
        public int size() {
            return size;
        }
    }
}
