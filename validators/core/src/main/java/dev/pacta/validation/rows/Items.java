/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.rows;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A list of a record of an engine, read where it stands: its items are as the values of a {@link Struct}. Used by one thread at a time. */
public abstract class Items extends AbstractList<@Nullable Object> {
    /**
     * Gives over a single item, so that no object has to be made of it. False when it is null, or when only {@link #get} tells what it is.
     */
    public boolean read(int position, SingleValue into) {
        return false;
    }

    /** Whether there is an item at that position, which a list in bytes knows before it knows how many there are. */
    public boolean has(int position) {
        return position < size();
    }

    /** One item behind the other, without asking how many there are. */
    @Override
    public Iterator<@Nullable Object> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return has(next);
            }

            @Override
            public @Nullable Object next() {
                if (!has(next)) {
                    throw new NoSuchElementException();
                }
                return get(next++);
            }
        };
    }
}
