/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.sample;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.TypeOptions;
import org.jspecify.annotations.Nullable;

/** A logical type with what belongs to it. */
record GuessedType(
        LogicalType logical,
        @Nullable String format,
        TypeOptions.Zone zone,
        @Nullable String physical) {
    static GuessedType of(LogicalType type) {
        return new GuessedType(type, null, TypeOptions.Zone.NONE, null);
    }

    static GuessedType formatted(LogicalType type, String format) {
        return new GuessedType(type, format, TypeOptions.Zone.NONE, null);
    }

    static GuessedType stored(LogicalType type, String physical) {
        return new GuessedType(type, null, TypeOptions.Zone.NONE, physical);
    }

    static GuessedType timestamp(@Nullable Boolean zone) {
        return new GuessedType(LogicalType.TIMESTAMP, null, new TypeOptions.Zone(zone, null), null);
    }

    Property property(String name, boolean required, Property.Nesting nesting) {
        TypeOptions none = TypeOptions.NONE;
        TypeOptions options = new TypeOptions(
                null, null, null, format, null, null, null, none.items(), none.members(), zone, none.vector());
        Property typed = Property.of(name, logical)
                .withType(logical, options)
                .withPhysical(new Property.Physical(null, physical, false, -1, null))
                .withNesting(nesting);
        return required(typed, required);
    }

    /** The property, with or without the demand that it has a value. */
    static Property required(Property property, boolean required) {
        return property.withKeys(new Property.Keys(required, false, false, -1, property.relationships()));
    }
}
