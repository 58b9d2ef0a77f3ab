/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import dev.pacta.validation.rows.Items;
import dev.pacta.validation.rows.SingleValue;
import org.jspecify.annotations.Nullable;

/** An array in bytes that were found to be one. Its items are found one behind the other; an earlier one is looked for from the beginning. */
final class ListView extends Items {
    private final Part item;
    private final Input input;
    private final int start;

    /** Where the item of number {@link #next} begins. */
    private int at;

    private int next;

    /** How many are left in the block of that item; 0 when there is none, and the array ends there. */
    private long left;

    /** That item, when it is a record that knows where it ends once it was told. */
    private @Nullable RecordView record;

    ListView(Part item, Input input, int start) {
        this.item = item;
        this.input = input;
        this.start = start;
        rewind();
    }

    @Override
    public @Nullable Object get(int position) {
        if (!has(position)) {
            throw new IndexOutOfBoundsException(position);
        }
        Object value = item.value(input, at);
        record = value instanceof RecordView view ? view : null;
        return value;
    }

    @Override
    public boolean read(int position, SingleValue into) {
        return has(position) && item.read(input, at, into);
    }

    @Override
    public boolean has(int position) {
        if (position < next) {
            rewind();
        }
        while (next < position && left > 0) {
            advance();
        }
        return left > 0;
    }

    @Override
    public int size() {
        goToEnd();
        return next;
    }

    /** Where the array ends. */
    int end() {
        goToEnd();
        return at;
    }

    private void goToEnd() {
        while (left > 0) {
            advance();
        }
    }

    private void rewind() {
        next = 0;
        record = null;
        block(start);
    }

    private void advance() {
        int behind = record == null ? item.behind(input, at, 0) : record.end();
        record = null;
        next++;
        left--;
        if (left > 0) {
            at = behind;
        } else {
            block(behind);
        }
    }

    /** To the first item of a block; a negative number of items is followed by one of bytes. */
    private void block(int here) {
        at = input.behindNumber(here);
        left = input.number(here);
        if (left < 0) {
            left = -left;
            at = input.behindNumber(at);
        }
    }
}
