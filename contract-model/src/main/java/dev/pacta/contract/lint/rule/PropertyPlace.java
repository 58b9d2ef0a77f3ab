/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.rule;

import dev.pacta.contract.LogicalType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A property, the schema object that it belongs to and its place in the document. Immutable.
 *
 * @param object the schema object around it
 * @param parent the object property that it is a field of; null for a column
 * @param isElement whether it is an item of an array or the key or value of a map, and so has no name of its own
 * @param type the logical type, {@code UNSPECIFIED} when none is given
 */
public record PropertyPlace(
        Place place, Place object, @Nullable PropertyPlace parent, boolean isElement, LogicalType type) {
    static PropertyPlace of(Place place, Place object, @Nullable PropertyPlace parent, boolean isElement) {
        LogicalType type = LogicalType.of(place.text("logicalType", "")).orElse(LogicalType.UNSPECIFIED);
        return new PropertyPlace(place, object, parent, isElement, type);
    }

    /** JSON pointer. */
    public String path() {
        return place.path();
    }

    /** Its name; an element is called after its role. */
    public String name() {
        return place.text("name", isElement ? "items" : "");
    }

    /** Its name as people say it: object, then the properties down to this one. */
    public String fullName() {
        return (parent == null ? object.text("name", "") : parent.fullName()) + "." + name();
    }

    /** The options of its type; empty when there are none. */
    public Optional<Place> options() {
        return place.object("logicalTypeOptions");
    }

    /** Whether it stands directly in the schema object. */
    public boolean isColumn() {
        return parent == null && !isElement;
    }

    /** The fields of an object property. */
    public List<Place> fields() {
        return place.objects("properties");
    }

    /** Its data category, when it has one. */
    public @Nullable String dataCategory() {
        return Privacy.of(place).map(privacy -> privacy.text("dataCategory")).orElse(null);
    }

    /** Whether its data category lies below {@code user}. */
    public boolean isPersonal() {
        String category = dataCategory();
        return category != null && (category.equals("user") || category.startsWith("user."));
    }
}
