/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import dev.pacta.validation.plan.FieldPlan;
import dev.pacta.validation.plan.ObjectPlan;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which field of a plan each field of a struct is; looked up anew only when the shape changes. Not thread-safe. */
final class Shapes {
    private record Shape(List<String> names, @Nullable FieldPlan[] fields) {}

    private final Map<ObjectPlan, Shape> shapes = new IdentityHashMap<>();

    /** The field for each position, or nothing where the plan has none. */
    @Nullable
    FieldPlan[] of(List<String> names, ObjectPlan object) {
        Shape known = shapes.get(object);
        if (known != null && known.names() == names) {
            return known.fields();
        }
        @Nullable FieldPlan[] fields = new FieldPlan[names.size()];
        for (int at = 0; at < fields.length; at++) {
            fields[at] = object.field(names.get(at));
        }
        shapes.put(object, new Shape(names, fields));
        return fields;
    }
}
