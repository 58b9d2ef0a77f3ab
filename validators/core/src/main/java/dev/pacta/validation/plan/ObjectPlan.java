/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.validation.bytes.TextTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final boolean[] demanded;
    private final int group;

    /** @param group of the rules that demand fields */
    ObjectPlan(List<FieldPlan> fields, int group) {
        this.fields = fields.toArray(FieldPlan[]::new);
        this.keys = new TextTable(fields.stream().map(FieldPlan::name).toList(), "\":");
        this.group = group;
        this.demanded = new boolean[this.fields.length];
        for (FieldPlan field : fields) {
            byName.put(field.name(), field);
            demanded[field.position()] = field.requiredRule() != null;
        }
        this.required = bits(demanded);
    }

    private ObjectPlan(ObjectPlan whole, Set<String> names, int group) {
        this.fields = whole.fields;
        this.byName.putAll(whole.byName);
        this.keys = whole.keys;
        this.group = group;
        this.demanded = new boolean[fields.length];
        for (FieldPlan field : fields) {
            demanded[field.position()] = field.requiredRule() != null && names.contains(field.name());
        }
        this.required = bits(demanded);
    }

    private static long bits(boolean[] demanded) {
        long bits = 0;
        for (int position = 0; position < Math.min(demanded.length, NARROW); position++) {
            bits |= demanded[position] ? 1L << position : 0;
        }
        return bits;
    }

    /** The same for those who see no other fields than these: others may be missing. */
    ObjectPlan seeingOnly(Set<String> names, int groupOfThem) {
        return new ObjectPlan(this, names, groupOfThem);
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

    /** Whether the field at that position must be there. */
    public boolean demands(int position) {
        return demanded[position];
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
