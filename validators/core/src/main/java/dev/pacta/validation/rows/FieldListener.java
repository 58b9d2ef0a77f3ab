/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.rows;

import org.jspecify.annotations.Nullable;

/** Is told the values of a {@link Struct} in the order of its fields. Used by one thread at a time. */
public interface FieldListener {
    /** Whether a single value of that field may be given over; of others only {@link #value} is of use. */
    boolean takes(int position);

    /** Takes a single value, to be followed by {@link #read}. */
    SingleValue single();

    /** The value that {@link #single} was given is that of the field. */
    void read(int position);

    /** A text, given over as to {@link SingleValue#text(byte[], int, int)} and read. */
    default void text(int position, byte[] utf8, int start, int length) {
        single().text(utf8, start, length);
        read(position);
    }

    /** A whole number, given over and read. */
    default void integer(int position, long number) {
        single().integer(number);
        read(position);
    }

    /** A floating number, given over and read. */
    default void real(int position, double number) {
        single().real(number);
        read(position);
    }

    /** The field has that value, as {@link Struct#value} gives it; when it returns, the value was read. */
    void value(int position, @Nullable Object value);
}
