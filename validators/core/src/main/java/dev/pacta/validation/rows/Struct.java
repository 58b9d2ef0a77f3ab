/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of an engine, such as an Avro record or a row of Spark or Flink, with its fields by position. It is read where it stands: no
 * map is made of it, and names are looked up once for each shape. Used by one thread at a time.
 */
public interface Struct {
    /** The names of the fields: the same list for every record of one shape, because a shape is recognised by its list. */
    List<String> names();

    /**
     * The value of a field as plain Java: text, number, truth value, time of {@code java.time}, collection, array of objects, map or
     * another struct; nothing when it is null.
     */
    @Nullable
    Object value(int position);

    /**
     * Gives over the single value of a field, so that no object has to be made of it. False when it is null, or when only {@link #value} tells
     * what it is.
     */
    default boolean read(int position, SingleValue into) {
        return false;
    }

    /** Tells all values that are there, in the order of the fields. What stands one behind the other in bytes is told faster than asked for by position. */
    default void tell(FieldListener listener) {
        int fields = names().size();
        for (int position = 0; position < fields; position++) {
            if (listener.takes(position) && read(position, listener.single())) {
                listener.read(position);
            } else {
                listener.value(position, value(position));
            }
        }
    }
}
