/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random schemas of all keywords, and random values that come near them. */
final class RandomSchemas {
    private static final List<String> NAMES = List.of("a", "b", "ab", "xa");
    private static final List<String> TEXTS = List.of("", "a", "ab", "xa", "abc", "A1", "é", "😀😀");
    private static final List<String> NUMBERS = List.of("0", "1", "2", "3", "-1", "1.5", "0.1", "10", "1.0", "100");
    private static final List<String> TYPES =
            List.of("null", "boolean", "object", "array", "number", "string", "integer");
    private static final List<String> PATTERNS = List.of("^a", "b$", "^[a-z]+$", "x|1");
    private static final List<String> KEYWORDS = List.of(
            "type",
            "type",
            "const",
            "enum",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "pattern",
            "items",
            "prefixItems",
            "contains",
            "minItems",
            "maxItems",
            "uniqueItems",
            "properties",
            "properties",
            "patternProperties",
            "additionalProperties",
            "propertyNames",
            "required",
            "minProperties",
            "maxProperties",
            "dependentRequired",
            "dependentSchemas",
            "allOf",
            "anyOf",
            "oneOf",
            "not",
            "if",
            "$ref",
            "unevaluatedProperties",
            "unevaluatedItems");

    private final Random random;
    private final Dialect dialect;

    RandomSchemas(Random random, Dialect dialect) {
        this.random = random;
        this.dialect = dialect;
    }

    Map<String, @Nullable Object> schema() {
        Map<String, @Nullable Object> schema = schema(2);
        schema.put("$defs", Map.of("one", withoutReference(), "two", withoutReference()));
        return schema;
    }

    /** A circle of references has no verdict; networknt runs out of stack. */
    private Map<String, @Nullable Object> withoutReference() {
        Map<String, @Nullable Object> schema = schema(0);
        schema.remove("$ref");
        return schema;
    }

    private Object any(int depth) {
        return random.nextInt(12) == 0 ? (Object) random.nextBoolean() : schema(depth);
    }

    private Map<String, @Nullable Object> schema(int depth) {
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            put(schema, pick(KEYWORDS), depth);
        }
        return schema;
    }

    private void put(Map<String, @Nullable Object> schema, String keyword, int depth) {
        switch (keyword) {
            case "type" ->
                schema.put(
                        "type",
                        random.nextInt(3) == 0 ? List.of("object", pick(List.of("array", "null"))) : pick(TYPES));
            case "const" -> schema.put("const", value(1));
            case "enum" -> schema.put("enum", List.of(pick(TEXTS), 1, true));
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" -> schema.put(keyword, number());
            case "multipleOf" -> schema.put(keyword, new BigDecimal(pick(List.of("2", "0.5", "3"))));
            case "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties" ->
                schema.put(keyword, random.nextInt(3));
            case "pattern" -> schema.put(keyword, pick(PATTERNS));
            case "uniqueItems" -> schema.put(keyword, true);
            case "required" -> schema.put(keyword, List.of(pick(NAMES)));
            case "dependentRequired" -> schema.put(keyword, Map.of(pick(NAMES), List.of(pick(NAMES))));
            case "$ref" -> schema.put(keyword, pick(List.of("#/$defs/one", "#/$defs/two")));
            default -> putSchemas(schema, keyword, depth - 1);
        }
    }

    private void putSchemas(Map<String, @Nullable Object> schema, String keyword, int depth) {
        if (depth < 0) {
            return;
        }
        switch (keyword) {
            case "properties", "dependentSchemas" -> schema.put(keyword, Map.of(pick(NAMES), any(depth)));
            case "patternProperties" -> schema.put(keyword, Map.of(pick(PATTERNS), any(depth)));
            case "allOf", "anyOf", "oneOf" -> schema.put(keyword, List.of(any(depth), any(depth)));
            case "prefixItems" ->
                schema.put(dialect == Dialect.DRAFT_2020_12 ? "prefixItems" : "items", List.of(any(depth), any(depth)));
            case "if" -> {
                schema.put("if", any(depth));
                schema.put("then", any(depth));
                schema.put("else", any(depth));
            }
            case "contains" -> {
                schema.put("contains", any(depth));
                if (random.nextBoolean()) {
                    schema.put(random.nextBoolean() ? "minContains" : "maxContains", random.nextInt(3));
                }
            }
            default -> schema.put(keyword, any(depth));
        }
    }

    @Nullable
    Object value() {
        return value(2);
    }

    private @Nullable Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> pick(TEXTS);
            case 1, 2 -> number();
            case 3 -> random.nextBoolean();
            case 4 -> random.nextInt(3) == 0 ? null : pick(TEXTS);
            case 5 -> list(depth);
            default -> object(depth);
        };
    }

    private List<@Nullable Object> list(int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            list.add(value(depth - 1));
        }
        return list;
    }

    private Map<String, @Nullable Object> object(int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            object.put(pick(NAMES), value(depth - 1));
        }
        return object;
    }

    private BigDecimal number() {
        return new BigDecimal(pick(NUMBERS));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
