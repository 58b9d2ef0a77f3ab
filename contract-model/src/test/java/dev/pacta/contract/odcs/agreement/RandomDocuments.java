/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes rich documents that mostly satisfy a JSON Schema, by walking it. Not thread-safe. */
final class RandomDocuments {
    private static final List<String> TEXTS = List.of(
            "orders",
            "a_1",
            "orders.customer_id",
            "schema/a/properties/b",
            "sftp://host/x",
            "x y",
            "2026-01-01",
            "file.yaml#schema/a/properties/b");

    private final JsonNode root;
    private final Random random;

    RandomDocuments(JsonNode root, Random random) {
        this.root = root;
        this.random = random;
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> next(String apiVersion) {
        Map<String, Object> document = (Map<String, Object>) java.util.Objects.requireNonNull(value(root, 0));
        document.put("apiVersion", apiVersion);
        return document;
    }

    /** Something of a shape that the schema defines, for planting where it does not belong. */
    @Nullable
    Object fragment() {
        List<JsonNode> definitions = new ArrayList<>();
        root.path("$defs").forEach(definition -> {
            if (definition.has("type") || definition.has("anyOf")) {
                definitions.add(definition);
            }
        });
        return value(definitions.get(random.nextInt(definitions.size())), 4);
    }

    private @Nullable Object value(JsonNode schema, int depth) {
        if (schema.path("enum").isArray()) {
            return schema.get("enum")
                    .get(random.nextInt(schema.get("enum").size()))
                    .asString();
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            if (schema.has(choice) && !schema.has("properties")) {
                return value(
                        schema.get(choice).get(random.nextInt(schema.get(choice).size())), depth);
            }
        }
        String type = type(schema);
        if (type.isEmpty() && schema.has("$ref")) {
            return value(resolve(schema), depth);
        }
        return switch (type) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> random.nextInt(5) == 0 ? -1 : random.nextInt(100);
            case "number" -> random.nextBoolean() ? new BigDecimal("2.5") : Integer.valueOf(random.nextInt(100));
            case "boolean" -> random.nextBoolean();
            case "null" -> null;
            case "string" -> text(schema);
            default -> random.nextBoolean() ? 1 : "any";
        };
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(random.nextInt(type.size())).asString() : text(type, "");
    }

    private static String text(JsonNode node, String otherwise) {
        return node.isString() ? node.asString() : otherwise;
    }

    private String text(JsonNode schema) {
        if (!schema.has("pattern")) {
            return TEXTS.get(random.nextInt(TEXTS.size()));
        }
        java.util.regex.Pattern pattern =
                java.util.regex.Pattern.compile(schema.get("pattern").asString());
        List<String> fitting =
                TEXTS.stream().filter(text -> pattern.matcher(text).find()).toList();
        return fitting.isEmpty() ? "x" : fitting.get(random.nextInt(fitting.size()));
    }

    private List<@Nullable Object> array(JsonNode schema, int depth) {
        int size = schema.path("minItems").asInt(0) + random.nextInt(depth > 6 ? 1 : 3);
        List<@Nullable Object> items = new ArrayList<>();
        for (int at = 0; at < Math.min(size, schema.path("maxItems").asInt(9)); at++) {
            items.add(value(schema.path("items"), depth + 1));
        }
        return items;
    }

    private Map<String, @Nullable Object> object(JsonNode schema, int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        add(schema, object, depth);
        return object;
    }

    private void add(JsonNode schema, Map<String, @Nullable Object> object, int depth) {
        if (schema.has("$ref")) {
            add(resolve(schema), object, depth);
        }
        Set<String> required = new LinkedHashSet<>();
        schema.path("required").forEach(key -> required.add(key.asString()));
        schema.path("properties").properties().forEach(property -> {
            boolean wanted = required.contains(property.getKey())
                    || random.nextInt(100) < Math.max(8, 55 - 9 * depth)
                    || property.getKey().equals("logicalType") && random.nextInt(10) < 8;
            if (wanted && depth < 9) {
                object.put(property.getKey(), value(property.getValue(), depth + 1));
            }
        });
        JsonNode oneOf = schema.path("oneOf");
        if (oneOf.size() > 0) {
            add(oneOf.get(random.nextInt(oneOf.size())), object, depth);
        }
        for (JsonNode part : schema.path("allOf")) {
            if (!part.has("if")) {
                add(part, object, depth);
            } else if (holds(part.get("if"), object)) {
                add(part.path("then"), object, depth);
            }
        }
    }

    private static boolean holds(JsonNode condition, Map<String, @Nullable Object> object) {
        for (JsonNode choice : condition.path("anyOf")) {
            if (holds(choice, object)) {
                return true;
            }
        }
        return condition.path("properties").properties().stream()
                .anyMatch(
                        property -> text(property.getValue().path("const"), "-").equals(object.get(property.getKey())));
    }

    private JsonNode resolve(JsonNode reference) {
        return root.at(reference.get("$ref").asString().substring(1));
    }
}
