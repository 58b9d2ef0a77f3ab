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
    /** An object of which nothing is known. */
    public static final ObjectPlan WITHOUT_FIELDS = new ObjectPlan(List.of());

    private final FieldPlan[] fields;
    private final Map<String, FieldPlan> byName = new HashMap<>();
    private final KeyTable keys;

    ObjectPlan(List<FieldPlan> fields) {
        this.fields = fields.toArray(FieldPlan[]::new);
        this.keys = new KeyTable(fields.stream().map(FieldPlan::name).toList());
        fields.forEach(field -> byName.put(field.name(), field));
    }

    /** The field with that name. */
    public @Nullable FieldPlan field(String name) {
        return byName.get(name);
    }

    /** The field whose name stands in those bytes, as plain ASCII. */
    public @Nullable FieldPlan field(byte[] json, int from, int to) {
        int position = keys.find(json, from, to);
        return position < 0 ? null : fields[position];
    }

    /** How long the name of that field is with the quote after it, if it stands there; else -1. */
    public int keyLength(int position, byte[] json, int from) {
        return keys.lengthAt(position, json, from);
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
