/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of an object. Thread-safe. */
public final class ObjectPlan {
    private final FieldPlan[] fields;
    private final Map<String, FieldPlan> byName = new HashMap<>();

    ObjectPlan(List<FieldPlan> fields) {
        this.fields = fields.toArray(FieldPlan[]::new);
        fields.forEach(field -> byName.put(field.name(), field));
    }

    /** The field with that name. */
    public @Nullable FieldPlan field(String name) {
        return byName.get(name);
    }

    /** How many fields. */
    public int size() {
        return fields.length;
    }

    /** A field by its position. */
    public FieldPlan at(int position) {
        return fields[position];
    }
}
