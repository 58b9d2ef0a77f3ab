/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A property of a schema object, or one inside it at any depth, and where it stands.
 *
 * @param path dotted, as the rules name it; what is inside a list or map has the path of the list or map
 * @param repeated whether a record may hold it more than once, because it is inside a list or map
 */
record PlacedProperty(Property property, String path, boolean isOutermost, boolean repeated) {
    /** All of them, outer ones first. */
    static List<PlacedProperty> all(SchemaObject object) {
        List<PlacedProperty> all = new ArrayList<>();
        object.properties().forEach(each -> add(new PlacedProperty(each, each.name(), true, false), all));
        return all;
    }

    private static void add(PlacedProperty placed, List<PlacedProperty> all) {
        all.add(placed);
        Property.Nesting nesting = placed.property.nesting();
        for (Property each : nesting.properties()) {
            add(new PlacedProperty(each, placed.path + "." + each.name(), false, placed.repeated), all);
        }
        placed.addRepeated(nesting.items(), placed.path, all);
        placed.addRepeated(nesting.mapKey(), placed.path + ".key", all);
        placed.addRepeated(nesting.mapValue(), placed.path, all);
    }

    private void addRepeated(@Nullable Property inner, String at, List<PlacedProperty> all) {
        if (inner != null) {
            add(new PlacedProperty(inner, at, false, true), all);
        }
    }
}
