/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.nested;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column, or a member of a structure. Immutable.
 *
 * @param primaryKey its place in the primary key from 1, or -1
 * @param partition its place among the columns that the data is partitioned by from 1, or -1
 * @param tags as the format calls them
 * @param custom what the format says and the standard has no place for
 */
public record Field(
        String name,
        Shape shape,
        boolean required,
        @Nullable String description,
        int primaryKey,
        int partition,
        List<String> tags,
        Map<String, Object> custom) {
    public Field {
        tags = List.copyOf(tags);
        custom = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(custom));
    }

    /** A field of which no more is known. */
    public static Field of(String name, Shape shape, boolean required, @Nullable String description) {
        return new Field(name, shape, required, description, -1, -1, List.of(), Map.of());
    }

    /** The same at these places among keys and partitions. */
    public Field at(int key, int part) {
        return new Field(name, shape, required, description, key, part, tags, custom);
    }

    /** The same with tags. */
    public Field tagged(List<String> more) {
        return new Field(name, shape, required, description, primaryKey, partition, more, custom);
    }

    /** The same with what the standard has no place for. */
    public Field with(Map<String, Object> more) {
        return new Field(name, shape, required, description, primaryKey, partition, tags, more);
    }

    /** The same of another shape. */
    public Field holding(Shape other) {
        return new Field(name, other, required, description, primaryKey, partition, tags, custom);
    }
}
