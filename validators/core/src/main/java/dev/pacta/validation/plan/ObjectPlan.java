/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.validation.bytes.TextTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of an object. Thread-safe. */
public final class ObjectPlan {
    /** An object of which nothing is known. */
    public static final ObjectPlan WITHOUT_FIELDS = new ObjectPlan(List.of(), -1);

    /** As many fields as a long has bits. */
    public static final int NARROW = Long.SIZE;

    private final FieldPlan[] fields;
    private final Map<String, FieldPlan> byName = new HashMap<>();
    private final TextTable keys;
    private final long required;
    private final int group;

    /** @param group of the rules that demand fields */
    ObjectPlan(List<FieldPlan> fields, int group) {
        this.fields = fields.toArray(FieldPlan[]::new);
        this.keys = new TextTable(fields.stream().map(FieldPlan::name).toList(), "\":");
        this.group = group;
        long bits = 0;
        for (FieldPlan field : fields) {
            byName.put(field.name(), field);
            bits |= field.requiredRule() == null ? 0 : 1L << field.position();
        }
        this.required = bits;
    }

    /** The field with that name. */
    public @Nullable FieldPlan field(String name) {
        return byName.get(name);
    }

    /** The field with that name, which is likely to be the one at that position. */
    public @Nullable FieldPlan field(String name, int likely) {
        return likely < fields.length && fields[likely].name().equals(name) ? fields[likely] : byName.get(name);
    }

    /** The names of the fields by position, each up to the colon after it. */
    public TextTable keys() {
        return keys;
    }

    /** Whether it has no more fields than {@link #NARROW}. */
    public boolean isNarrow() {
        return fields.length <= NARROW;
    }

    /** The fields of a narrow object that must be there, a bit each by position. */
    public long required() {
        return required;
    }

    /** The group of the rules that demand them. */
    public int group() {
        return group;
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
