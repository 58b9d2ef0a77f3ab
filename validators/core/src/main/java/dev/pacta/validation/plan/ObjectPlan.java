/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of an object. Thread-safe. */
public final class ObjectPlan {
    /** An object of which nothing is known. */
    public static final ObjectPlan WITHOUT_FIELDS = new ObjectPlan(List.of());

    private static final byte[] NO_KEY = {};

    private final FieldPlan[] fields;
    private final Map<String, FieldPlan> byName = new HashMap<>();

    /** The names as they stand in JSON with the quote that ends them; empty where a name needs escapes. */
    private final byte[][] keys;

    private final FieldPlan[][] byHash;

    ObjectPlan(List<FieldPlan> fields) {
        this.fields = fields.toArray(FieldPlan[]::new);
        this.keys = new byte[fields.size()][];
        this.byHash = new FieldPlan[Integer.highestOneBit(fields.size() * 2 + 1) * 2][];
        Arrays.fill(byHash, new FieldPlan[0]);
        for (FieldPlan field : this.fields) {
            byName.put(field.name(), field);
            keys[field.position()] = key(field.name());
        }
        byName.values().forEach(this::index);
    }

    private void index(FieldPlan field) {
        byte[] key = keys[field.position()];
        if (key.length > 0) {
            int slot = hash(key, 0, key.length - 1) & byHash.length - 1;
            FieldPlan[] longer = Arrays.copyOf(byHash[slot], byHash[slot].length + 1);
            longer[longer.length - 1] = field;
            byHash[slot] = longer;
        }
    }

    private static byte[] key(String name) {
        boolean plain = name.chars().allMatch(character -> character >= ' ' && character != '"' && character != '\\');
        return plain ? (name + '"').getBytes(StandardCharsets.UTF_8) : NO_KEY;
    }

    /** The field with that name. */
    public @Nullable FieldPlan field(String name) {
        return byName.get(name);
    }

    /** The field whose name stands in those bytes, as plain ASCII. */
    public @Nullable FieldPlan field(byte[] json, int from, int to) {
        for (FieldPlan field : byHash[hash(json, from, to) & byHash.length - 1]) {
            byte[] key = keys[field.position()];
            if (Arrays.equals(key, 0, key.length - 1, json, from, to)) {
                return field;
            }
        }
        return null;
    }

    /** How long the name of that field is with the quote after it, if it stands there; else -1. */
    public int keyLength(int position, byte[] json, int from) {
        if (position >= keys.length) {
            return -1;
        }
        byte[] key = keys[position];
        int length = key.length;
        if (length == 0 || from + length > json.length) {
            return -1;
        }
        // The quote first: it tells names of other lengths apart at once.
        for (int at = length - 1; at >= 0; at--) {
            if (json[from + at] != key[at]) {
                return -1;
            }
        }
        return length;
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int at = from; at < to; at++) {
            hash = 31 * hash + bytes[at];
        }
        return hash ^ hash >>> 15;
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
