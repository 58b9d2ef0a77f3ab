/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import dev.pacta.validation.rows.Items;
import dev.pacta.validation.rows.SingleValue;
import org.jspecify.annotations.Nullable;

/** A repeated field in bytes. Its items are found one behind the other; an earlier one is looked for from the beginning. */
final class ListView extends Items {
    private final Part item;
    private final Span message;
    private final int first;
    private Run run;

    /** The number of the item where the run is. */
    private int here;

    private int size = -1;

    ListView(Part item, Span message, int first) {
        this.item = item;
        this.message = message;
        this.first = first;
        this.run = begin();
    }

    @Override
    public @Nullable Object get(int position) {
        if (!has(position)) {
            throw new IndexOutOfBoundsException(position);
        }
        return item.value(message, run.at());
    }

    @Override
    public boolean read(int position, SingleValue into) {
        return has(position) && item.read(message, run.at(), into);
    }

    @Override
    public boolean has(int position) {
        if (position < here) {
            here = 0;
            run = begin();
        }
        while (here < position && run.isOpen()) {
            run.next();
            here++;
        }
        return run.isOpen() && here == position;
    }

    @Override
    public int size() {
        if (size < 0) {
            size = 0;
            for (Run all = begin(); all.isOpen(); all.next()) {
                size++;
            }
        }
        return size;
    }

    private Run begin() {
        return new Run(message, first, item.wireType());
    }
}
