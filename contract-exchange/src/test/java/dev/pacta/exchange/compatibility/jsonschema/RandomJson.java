/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small schemas over a small vocabulary, slightly changed copies of them, and values that such schemas are about. */
final class RandomJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String[] TYPES = {"null", "boolean", "string", "integer", "number", "array", "object"};
    private static final String[] NAMES = {"a", "b", "ab"};
    private static final String[] KEYWORDS = {
        "type",
        "type",
        "type",
        "enum",
        "const",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
        "minLength",
        "maxLength",
        "pattern",
        "items",
        "items",
        "prefixItems",
        "minItems",
        "maxItems",
        "uniqueItems",
        "contains",
        "minContains",
        "maxContains",
        "unevaluatedItems",
        "properties",
        "properties",
        "properties",
        "patternProperties",
        "additionalProperties",
        "additionalProperties",
        "unevaluatedProperties",
        "required",
        "required",
        "minProperties",
        "maxProperties",
        "propertyNames",
        "dependentRequired",
        "dependentSchemas",
        "allOf",
        "anyOf",
        "anyOf",
        "oneOf",
        "oneOf",
        "not",
        "if",
        "$ref"
    };

    private final Random random;

    RandomJson(long seed) {
        random = new Random(seed);
    }

    /** A schema with one definition that it may refer to, and that may refer to itself. */
    ObjectNode document() {
        ObjectNode document = object(3);
        document.putObject("$defs").set("d", object(2));
        return document;
    }

    ObjectNode changed(ObjectNode document) {
        ObjectNode copy = document.deepCopy();
        int changes = 1 + random.nextInt(2);
        for (int at = 0; at < changes; at++) {
            List<ObjectNode> schemas = new ArrayList<>();
            collect(copy, schemas);
            change(schemas.get(random.nextInt(schemas.size())));
        }
        if (!copy.has("$defs")) {
            copy.set("$defs", document.get("$defs").deepCopy());
        }
        return copy;
    }

    private static void collect(JsonNode node, List<ObjectNode> schemas) {
        if (!(node instanceof ObjectNode schema)) {
            return;
        }
        schemas.add(schema);
        schema.properties().forEach(entry -> {
            switch (entry.getKey()) {
                case "enum", "const", "dependentRequired", "required", "type" -> {}
                case "properties",
                        "patternProperties",
                        "dependentSchemas",
                        "$defs",
                        "allOf",
                        "anyOf",
                        "oneOf",
                        "prefixItems" -> entry.getValue().forEach(child -> collect(child, schemas));
                default -> collect(entry.getValue(), schemas);
            }
        });
    }

    private void change(ObjectNode schema) {
        List<String> keys = new ArrayList<>();
        schema.fieldNames().forEachRemaining(keys::add);
        if (!keys.isEmpty() && random.nextInt(3) > 0) {
            String key = keys.get(random.nextInt(keys.size()));
            if (random.nextBoolean()) {
                schema.remove(key);
                return;
            }
            if (List.of(KEYWORDS).contains(key)) {
                put(schema, key, 1);
                return;
            }
        }
        put(schema, KEYWORDS[random.nextInt(KEYWORDS.length)], 1);
    }

    private JsonNode schema(int depth) {
        return random.nextInt(12) == 0 ? JSON.booleanNode(random.nextBoolean()) : object(depth);
    }

    private ObjectNode object(int depth) {
        ObjectNode schema = JSON.objectNode();
        int size = random.nextInt(4) + (depth > 1 ? 1 : 0);
        for (int at = 0; at < size; at++) {
            put(schema, KEYWORDS[random.nextInt(KEYWORDS.length)], depth - 1);
        }
        return schema;
    }

    private void put(ObjectNode schema, String key, int depth) {
        switch (key) {
            case "type" -> schema.set(key, type());
            case "enum" -> schema.set(key, JSON.arrayNode().add(value(1)).add(value(0)));
            case "const" -> schema.set(key, value(1));
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" -> schema.put(key, random.nextInt(5) - 1);
            case "multipleOf" -> schema.put(key, 1 + random.nextInt(3));
            case "minLength",
                    "maxLength",
                    "minItems",
                    "maxItems",
                    "minContains",
                    "maxContains",
                    "minProperties",
                    "maxProperties" -> schema.put(key, random.nextInt(3));
            case "pattern" -> schema.put(key, random.nextBoolean() ? "^a" : "b$");
            case "uniqueItems" -> schema.put(key, random.nextBoolean());
            case "required" -> schema.putArray(key).add(name());
            case "dependentRequired" -> schema.putObject(key).putArray(name()).add(name());
            case "$ref" -> schema.put(key, "#/$defs/d");
            default -> putNested(schema, key, depth);
        }
    }

    private void putNested(ObjectNode schema, String key, int depth) {
        if (depth < 0) {
            return;
        }
        switch (key) {
            case "properties", "dependentSchemas" -> schema.putObject(key).set(name(), schema(depth));
            case "patternProperties" -> schema.putObject(key).set(random.nextBoolean() ? "^a" : "b$", schema(depth));
            case "allOf", "anyOf", "oneOf", "prefixItems" -> {
                ArrayNode all = schema.putArray(key).add(schema(depth));
                if (random.nextBoolean()) {
                    all.add(schema(depth));
                }
            }
            case "if" -> {
                schema.set("if", schema(depth));
                schema.set(random.nextBoolean() ? "then" : "else", schema(depth));
            }
            default -> schema.set(key, schema(depth));
        }
        if (key.equals("properties") && random.nextBoolean()) {
            ((ObjectNode) schema.get(key)).set(name(), schema(depth));
        }
    }

    private JsonNode type() {
        String one = TYPES[random.nextInt(TYPES.length)];
        String other = TYPES[random.nextInt(TYPES.length)];
        return random.nextBoolean() || one.equals(other)
                ? JSON.textNode(one)
                : JSON.arrayNode().add(one).add(other);
    }

    private String name() {
        return NAMES[random.nextInt(NAMES.length)];
    }

    JsonNode value(int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 6)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.textNode(new String[] {"", "a", "b", "ab", "ba"}[random.nextInt(5)]);
            case 3, 4 -> JSON.numberNode(random.nextInt(7) - 2);
            case 5 -> JSON.numberNode(new double[] {0.5, 1.5, 2.0, -1.5}[random.nextInt(4)]);
            case 6, 7 -> {
                ArrayNode array = JSON.arrayNode();
                for (int at = random.nextInt(4); at > 0; at--) {
                    array.add(value(depth - 1));
                }
                yield array;
            }
            default -> {
                ObjectNode object = JSON.objectNode();
                for (int at = random.nextInt(4); at > 0; at--) {
                    object.set(name(), value(depth - 1));
                }
                yield object;
            }
        };
    }
}
