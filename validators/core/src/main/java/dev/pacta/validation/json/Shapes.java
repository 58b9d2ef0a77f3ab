/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import dev.pacta.validation.plan.FieldPlan;
import dev.pacta.validation.plan.ObjectPlan;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which field of a plan each field of a struct is; looked up anew only when the shape changes. Not thread-safe. */
final class Shapes {
    private record Shape(
            ObjectPlan object, List<String> names, @Nullable FieldPlan[] fields) {}

    /** By the group of the object, of which each object of a plan has its own. */
    private @Nullable Shape[] shapes = new Shape[16];

    /** The field for each position, or nothing where the plan has none. */
    @Nullable
    FieldPlan[] of(List<String> names, ObjectPlan object) {
        int place = object.group() + 1;
        if (place >= shapes.length) {
            shapes = Arrays.copyOf(shapes, place * 2);
        }
        Shape known = shapes[place];
        if (known != null && known.object() == object && known.names() == names) {
            return known.fields();
        }
        @Nullable FieldPlan[] fields = new FieldPlan[names.size()];
        for (int at = 0; at < fields.length; at++) {
            fields[at] = object.field(names.get(at));
        }
        shapes[place] = new Shape(object, names, fields);
        return fields;
    }
}
