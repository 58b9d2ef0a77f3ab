/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Contracts as plain maps, small but with every kind of limit; and slightly other ones. */
final class RandomContracts {
    static final List<String> PHYSICAL_TEXTS = List.of("varchar(3)", "varchar(5)", "char(5)", "text", "nvarchar(4)");
    static final List<String> PHYSICAL_WHOLES = List.of(
            "tinyint", "smallint", "int", "bigint", "int unsigned", "tinyint unsigned", "decimal(3,0)", "double");
    static final List<String> PHYSICAL_NUMBERS =
            List.of("decimal(5,2)", "decimal(7,2)", "decimal(7,4)", "double", "int");

    private final Random random;

    RandomContracts(long seed) {
        this.random = new Random(seed);
    }

    /** The properties of a schema object. */
    List<Map<String, Object>> properties(int depth) {
        List<Map<String, Object>> properties = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d")) {
            if (random.nextInt(5) > 0) {
                properties.add(property(name, depth));
            }
        }
        return properties;
    }

    /** The same with one to three changes. */
    List<Map<String, Object>> changed(List<Map<String, Object>> properties) {
        List<Map<String, Object>> changed = new ArrayList<>(properties);
        for (int count = random.nextInt(3); count >= 0; count--) {
            if (changed.isEmpty() || random.nextInt(8) == 0) {
                String name = "n" + count;
                changed.removeIf(property -> name.equals(property.get("name")));
                changed.add(property(name, 1));
            } else {
                int at = random.nextInt(changed.size());
                if (random.nextInt(8) == 0) {
                    changed.remove(at);
                } else {
                    changed.set(at, changed(changed.get(at)));
                }
            }
        }
        return changed;
    }

    @SuppressWarnings("unchecked") // built below
    private Map<String, Object> changed(Map<String, Object> property) {
        Map<String, Object> other = property(String.valueOf(property.get("name")), 1);
        Map<String, Object> changed = new LinkedHashMap<>(property);
        if (property.get("properties") instanceof List<?> inside && random.nextBoolean()) {
            changed.put("properties", changed((List<Map<String, Object>>) inside));
            return changed;
        }
        if (property.get("items") instanceof Map<?, ?> items && random.nextBoolean()) {
            changed.put("items", changed((Map<String, Object>) items));
            return changed;
        }
        boolean sameType = String.valueOf(other.get("logicalType")).equals(String.valueOf(property.get("logicalType")));
        for (String key : List.of("required", "enum", "physicalType", "logicalTypeOptions")) {
            boolean fits = sameType || key.equals("required");
            if (fits && random.nextBoolean()) {
                changed.remove(key);
                if (other.containsKey(key)) {
                    changed.put(key, other.get(key));
                }
            }
        }
        return random.nextInt(6) == 0 ? other : changed;
    }

    Map<String, Object> property(String name, int depth) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("name", name);
        if (random.nextInt(3) == 0) {
            property.put("required", true);
        }
        switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0, 1 -> text(property);
            case 2, 3 -> whole(property);
            case 4 -> number(property);
            case 5 -> property.put("logicalType", random.nextBoolean() ? "boolean" : "date");
            case 6 -> object(property, depth);
            case 7 -> array(property, depth);
            default -> map(property, depth);
        }
        return property;
    }

    private void text(Map<String, Object> property) {
        property.put("logicalType", "string");
        Map<String, Object> options = new LinkedHashMap<>();
        maybe(options, "minLength", random.nextInt(3));
        maybe(options, "maxLength", 3 + random.nextInt(4));
        maybe(options, "pattern", one("^[a-z]*$", "^[a-z0-9]*$", "b"));
        done(property, options, one("ab", "abc", "b1", "abcb"));
        maybe(property, "physicalType", one(PHYSICAL_TEXTS));
    }

    private void whole(Map<String, Object> property) {
        property.put("logicalType", "integer");
        Map<String, Object> options = new LinkedHashMap<>();
        maybe(options, random.nextBoolean() ? "minimum" : "exclusiveMinimum", random.nextInt(5) - 3);
        maybe(options, random.nextBoolean() ? "maximum" : "exclusiveMaximum", 3 + random.nextInt(300));
        maybe(options, "multipleOf", 1 + random.nextInt(6));
        maybe(options, "format", one("i8", "u8", "i16", "u16", "i32", "i64"));
        done(property, options, 1, 2, 4, 6);
        maybe(property, "physicalType", one(PHYSICAL_WHOLES));
    }

    private void number(Map<String, Object> property) {
        property.put("logicalType", "number");
        Map<String, Object> options = new LinkedHashMap<>();
        maybe(options, random.nextBoolean() ? "minimum" : "exclusiveMinimum", new BigDecimal("0.5"));
        maybe(options, random.nextBoolean() ? "maximum" : "exclusiveMaximum", random.nextInt(5) + 1);
        maybe(options, "multipleOf", one(new BigDecimal("0.25"), new BigDecimal("0.5"), new BigDecimal("0.75")));
        done(property, options, 1, new BigDecimal("1.5"), 3);
        maybe(property, "physicalType", one(PHYSICAL_NUMBERS));
    }

    private void object(Map<String, Object> property, int depth) {
        property.put("logicalType", "object");
        List<Map<String, Object>> inside = properties(depth - 1);
        if (!inside.isEmpty()) {
            property.put("properties", inside);
        }
        Map<String, Object> options = new LinkedHashMap<>();
        maybe(options, "required", List.of(one("a", "b", "c")));
        maybe(options, "minProperties", 1 + random.nextInt(2));
        maybe(options, "maxProperties", 2 + random.nextInt(3));
        done(property, options);
    }

    private void array(Map<String, Object> property, int depth) {
        property.put("logicalType", "array");
        maybe(property, "items", property("item", depth - 1));
        Map<String, Object> options = new LinkedHashMap<>();
        maybe(options, "minItems", random.nextInt(3));
        maybe(options, "maxItems", 2 + random.nextInt(3));
        maybe(options, "uniqueItems", random.nextBoolean());
        done(property, options);
    }

    private void map(Map<String, Object> property, int depth) {
        property.put("logicalType", "map");
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("logicalType", "string");
        maybe(key, "logicalTypeOptions", Map.of("maxLength", 1 + random.nextInt(3)));
        property.put("map", Map.of("key", key, "value", property("value", depth - 1)));
    }

    private void done(Map<String, Object> property, Map<String, Object> options, Object... values) {
        if (!options.isEmpty()) {
            property.put("logicalTypeOptions", options);
        }
        if (values.length > 0 && random.nextInt(4) == 0) {
            List<Object> listed = new ArrayList<>();
            for (Object value : values) {
                if (random.nextBoolean()) {
                    listed.add(Map.of("value", value));
                }
            }
            if (!listed.isEmpty()) {
                property.put("enum", listed);
            }
        }
    }

    private void maybe(Map<String, Object> target, String key, Object value) {
        if (random.nextInt(3) == 0) {
            target.put(key, value);
        }
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
