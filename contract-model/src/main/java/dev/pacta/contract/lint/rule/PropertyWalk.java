/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects every property of the schema objects, nested ones too. */
final class PropertyWalk {
    private final List<PropertyPlace> found = new ArrayList<>();

    private PropertyWalk() {}

    static List<PropertyPlace> all(List<Place> objects) {
        PropertyWalk walk = new PropertyWalk();
        for (Place object : objects) {
            walk.fields(object, object, null);
        }
        return walk.found;
    }

    private void fields(Place holder, Place object, @Nullable PropertyPlace parent) {
        for (Place field : holder.objects("properties")) {
            visit(PropertyPlace.of(field, object, parent, false));
        }
    }

    private void visit(PropertyPlace property) {
        found.add(property);
        fields(property.place(), property.object(), property);
        element(property.place().object("items"), property);
        property.place().object("map").ifPresent(map -> {
            element(map.object("key"), property);
            element(map.object("value"), property);
        });
    }

    private void element(Optional<Place> element, PropertyPlace around) {
        element.ifPresent(place -> visit(PropertyPlace.of(place, around.object(), around, true)));
    }
}
