/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code logicalTypeOptions} of a property. */
public record TypeOptions(
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable String pattern,
        @Nullable String format,
        @Nullable Bound minimum,
        @Nullable Bound maximum,
        @Nullable BigDecimal multipleOf,
        Items items,
        Members members,
        Zone zone,
        Vector vector) {
    /** Nothing was said. */
    public static final TypeOptions NONE =
            new TypeOptions(null, null, null, null, null, null, null, Items.NONE, Members.NONE, Zone.NONE, Vector.NONE);

    /** Of an array. */
    public record Items(
            @Nullable Integer minItems, @Nullable Integer maxItems, boolean uniqueItems) {
        /** Nothing was said. */
        public static final Items NONE = new Items(null, null, false);
    }

    /**
     * Of an object.
     *
     * @param required names of properties that must be there
     */
    public record Members(
            @Nullable Integer minProperties, @Nullable Integer maxProperties, List<String> required) {
        /** Nothing was said. */
        public static final Members NONE = new Members(null, null, List.of());

        public Members {
            required = List.copyOf(required);
        }
    }

    /**
     * Of a timestamp or time.
     *
     * @param timezone whether values carry a zone
     * @param defaultTimezone the zone of values without one
     */
    public record Zone(@Nullable Boolean timezone, @Nullable String defaultTimezone) {
        /** Nothing was said. */
        public static final Zone NONE = new Zone(null, null);
    }

    /** Of a vector. */
    public record Vector(
            @Nullable Integer dimensions,
            @Nullable String elementType,
            @Nullable String distanceMetric,
            @Nullable String embeddingModel,
            @Nullable String embeddingModelVersion,
            @Nullable Boolean normalized) {
        /** Nothing was said. */
        public static final Vector NONE = new Vector(null, null, null, null, null, null);
    }

    /** Whether it is {@link #NONE} itself, which a reader gives where nothing is said. */
    public boolean saysNothing() {
        return this == NONE;
    }

    public @Nullable Integer minItems() {
        return items.minItems();
    }

    public @Nullable Integer maxItems() {
        return items.maxItems();
    }

    public boolean uniqueItems() {
        return items.uniqueItems();
    }

    public @Nullable Integer minProperties() {
        return members.minProperties();
    }

    public @Nullable Integer maxProperties() {
        return members.maxProperties();
    }

    public List<String> required() {
        return members.required();
    }

    public @Nullable Integer dimensions() {
        return vector.dimensions();
    }

    public @Nullable String elementType() {
        return vector.elementType();
    }
}
