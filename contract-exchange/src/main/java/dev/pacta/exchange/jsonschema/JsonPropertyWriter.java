/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.jsonschema;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.TypeOptions;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.schema.PropertyFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON Schema of a property. Used by one thread for one schema. */
final class JsonPropertyWriter {
    private final JsonSchemaWriter objects;
    private final List<Loss> losses;

    JsonPropertyWriter(JsonSchemaWriter objects, List<Loss> losses) {
        this.objects = objects;
        this.losses = losses;
    }

    /** @param required whether it must be there and may not be null */
    Map<String, @Nullable Object> schema(Property property, boolean required, String path) {
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        put(schema, "title", property.annotations().businessName());
        put(schema, "description", property.description());
        String type = type(property.logicalType());
        if (type != null) {
            schema.put("type", required ? type : List.of(type, "null"));
        } else if (!required && path.endsWith("]") && property.enumValues().isEmpty()) {
            losses.add(Loss.of(path, "it has no type, and what has none may be null anyway", Fact.REQUIRED));
        }
        if (!property.enumValues().isEmpty()) {
            List<@Nullable Object> values = new ArrayList<>();
            property.enumValues().forEach(value -> values.add(value.value()));
            if (!required) {
                values.add(null);
            }
            schema.put("enum", values);
        }
        JsonOptions.put(schema, property, path, losses);
        inside(schema, property, path);
        put(schema, "deprecated", property.deprecated() ? Boolean.TRUE : null);
        PropertyFacts.value(property.customProperties(), JsonSchemaFormat.DEFAULT)
                .ifPresent(value -> schema.put("default", value));
        put(schema, "examples", property.examples().isEmpty() ? null : property.examples());
        return schema;
    }

    private static @Nullable String type(LogicalType type) {
        return switch (type) {
            case STRING, DATE, TIMESTAMP, TIME -> "string";
            case NUMBER -> "number";
            case INTEGER -> "integer";
            case BOOLEAN -> "boolean";
            case OBJECT, MAP -> "object";
            case ARRAY, VECTOR -> "array";
            case UNSPECIFIED -> null;
        };
    }

    private void inside(Map<String, @Nullable Object> schema, Property property, String path) {
        switch (property.logicalType()) {
            case OBJECT -> members(schema, property, path);
            case ARRAY -> items(schema, property, path);
            case MAP -> map(schema, property, path);
            case VECTOR -> vector(schema, property, path);
            case STRING, DATE, TIMESTAMP, TIME, NUMBER, INTEGER, BOOLEAN, UNSPECIFIED -> {
                if (!property.nesting().equals(Property.Nesting.NONE)) {
                    losses.add(Loss.of(
                            path,
                            "something lies inside although it is no object, array or map; that is left out",
                            Fact.MEMBERS,
                            Fact.ITEMS,
                            Fact.MAP));
                }
            }
        }
    }

    private void members(Map<String, @Nullable Object> schema, Property property, String path) {
        List<String> required = property.options().required();
        if (!property.properties().isEmpty()) {
            objects.putMembers(schema, property.properties(), required, path);
        } else if (!required.isEmpty()) {
            schema.put("required", required);
        }
    }

    private void items(Map<String, @Nullable Object> schema, Property property, String path) {
        Property items = property.items();
        if (items != null) {
            schema.put("items", schema(items, items.required(), path + "[]"));
        }
    }

    private void map(Map<String, @Nullable Object> schema, Property property, String path) {
        Property key = property.nesting().mapKey();
        Property value = property.nesting().mapValue();
        if (key != null) {
            schema.put("propertyNames", key(key, path + "[key]"));
        }
        schema.put("additionalProperties", value == null ? true : schema(value, value.required(), path + "[]"));
        if (key == null && value == null) {
            losses.add(Loss.of(path, "a map of anything is an object for JSON Schema", Fact.TYPE));
        }
    }

    /** Names of JSON are texts; what a key is otherwise can only be said by its form. */
    private Map<String, @Nullable Object> key(Property key, String path) {
        if (key.logicalType() == LogicalType.STRING) {
            return schema(key, true, path);
        }
        losses.add(Loss.of(
                path,
                "the keys of JSON are texts; written as such",
                Fact.PATTERN,
                Fact.TYPE,
                Fact.FORMAT,
                Fact.BOUNDS,
                Fact.MULTIPLE_OF,
                Fact.ENUM,
                Fact.TIMEZONE));
        boolean whole = key.logicalType() == LogicalType.INTEGER;
        return whole ? Map.of("type", "string", "pattern", "^-?[0-9]+$") : Map.of("type", "string");
    }

    private void vector(Map<String, @Nullable Object> schema, Property property, String path) {
        TypeOptions.Vector vector = property.options().vector();
        Map<String, Object> number = new LinkedHashMap<>();
        number.put("type", "number");
        schema.put("items", number);
        put(schema, "minItems", vector.dimensions());
        put(schema, "maxItems", vector.dimensions());
        losses.add(Loss.of(
                path,
                "JSON Schema has no vectors; written as an array of so many numbers",
                Fact.TYPE,
                Fact.VECTOR,
                Fact.ITEMS,
                Fact.ITEM_LIMITS));
    }

    static void put(Map<String, @Nullable Object> schema, String key, @Nullable Object value) {
        if (value != null) {
            schema.put(key, value);
        }
    }
}
