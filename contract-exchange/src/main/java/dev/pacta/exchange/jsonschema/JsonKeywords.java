/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.exchange.Loss;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The keywords of JSON Schema that a contract can hold, by what they are said of. */
final class JsonKeywords {
    private static final Set<String> OF_ALL = Set.of(
            "$ref",
            "$schema",
            "$id",
            "id",
            "$defs",
            "definitions",
            "$comment",
            "$anchor",
            "title",
            "description",
            "type",
            "nullable",
            "deprecated");
    static final Set<String> OF_ROOTS = and("properties", "required", "additionalProperties", "components");
    private static final Set<String> OF_VALUES =
            and("enum", "const", "default", "examples", "example", "anyOf", "oneOf", "format");
    private static final Set<String> OF_TEXTS = Set.of("minLength", "maxLength", "pattern");
    private static final Set<String> OF_NUMBERS =
            Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");
    private static final Set<String> OF_ARRAYS = Set.of("items", "minItems", "maxItems", "uniqueItems");
    private static final Set<String> OF_OBJECTS =
            Set.of("properties", "required", "minProperties", "maxProperties", "additionalProperties", "propertyNames");

    private JsonKeywords() {}

    private static Set<String> and(String... more) {
        Set<String> all = new HashSet<>(OF_ALL);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    /** The keywords that mean something for values of the type. */
    private static Set<String> of(String type) {
        return switch (type) {
            case "string" -> OF_TEXTS;
            case "number", "integer" -> OF_NUMBERS;
            case "array" -> OF_ARRAYS;
            case "object" -> OF_OBJECTS;
            default -> Set.of();
        };
    }

    /** Says which keywords of a property are left out. */
    static void unheld(JsonNode schema, String type, String path, List<Loss> losses) {
        Set<String> held = new HashSet<>(OF_VALUES);
        held.addAll(of(type));
        unheld(schema, held, path, losses);
    }

    static void unheld(JsonNode schema, Set<String> held, String path, List<Loss> losses) {
        schema.fieldNames().forEachRemaining(keyword -> {
            if (!held.contains(keyword)) {
                losses.add(new Loss(path, "the keyword " + keyword + " is left out"));
            }
        });
    }
}
