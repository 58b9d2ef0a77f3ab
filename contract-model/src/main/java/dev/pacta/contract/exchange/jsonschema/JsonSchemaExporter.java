/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.exchange.jsonschema;

import dev.pacta.contract.Bound;
import dev.pacta.contract.EnumValue;
import dev.pacta.contract.IntegerFormat;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.TypeOptions;
import dev.pacta.contract.odcs.JsonText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a schema object as JSON Schema (draft 2020-12). A property that is not required may be null. Keys that the contract does
 * not name are allowed. Bounds of dates and times cannot be said in JSON Schema and are left out. Safe for many threads.
 */
public final class JsonSchemaExporter {
    private JsonSchemaExporter() {}

    /** The schema as JSON on one line. */
    public static String export(SchemaObject object) {
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", object.name());
        schema.put("type", "object");
        putProperties(schema, object.properties(), List.of());
        return JsonText.of(schema);
    }

    /** @param also names that the object demands in its own options */
    private static void putProperties(
            Map<String, @Nullable Object> schema, List<Property> properties, List<String> also) {
        Map<String, @Nullable Object> each = new LinkedHashMap<>();
        properties.forEach(property ->
                each.put(property.name(), schema(property, property.required() || also.contains(property.name()))));
        schema.put("properties", each);
        Set<String> required = new LinkedHashSet<>(also);
        properties.stream().filter(Property::required).map(Property::name).forEach(required::add);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
    }

    private static Map<String, @Nullable Object> schema(Property property, boolean required) {
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        String type = type(property.logicalType());
        if (type != null) {
            schema.put("type", required ? type : List.of(type, "null"));
        }
        if (!property.enumValues().isEmpty()) {
            schema.put("enum", enumValues(property.enumValues(), required));
        }
        putOptions(schema, property);
        if (!property.properties().isEmpty()) {
            putProperties(schema, property.properties(), property.options().required());
        }
        Property items = property.items();
        if (items != null) {
            schema.put("items", schema(items, items.required()));
        }
        return schema;
    }

    private static List<@Nullable Object> enumValues(List<EnumValue> values, boolean required) {
        List<@Nullable Object> all = new java.util.ArrayList<>();
        values.forEach(value -> all.add(value.value()));
        if (!required) {
            all.add(null);
        }
        return all;
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

    private static void putOptions(Map<String, @Nullable Object> schema, Property property) {
        TypeOptions options = property.options();
        put(schema, "minLength", options.minLength());
        put(schema, "maxLength", options.maxLength());
        put(schema, "pattern", options.pattern());
        put(schema, "format", format(property));
        put(schema, "multipleOf", options.multipleOf());
        put(schema, "minItems", options.minItems());
        put(schema, "maxItems", options.maxItems());
        put(schema, "uniqueItems", options.uniqueItems() ? Boolean.TRUE : null);
        put(schema, "minProperties", options.minProperties());
        put(schema, "maxProperties", options.maxProperties());
        if (property.logicalType() == LogicalType.NUMBER || property.logicalType() == LogicalType.INTEGER) {
            putBound(schema, options.minimum(), "minimum", "exclusiveMinimum");
            putBound(schema, options.maximum(), "maximum", "exclusiveMaximum");
        }
        IntegerFormat.of(property).ifPresent(format -> FormatEnds.put(schema, format));
        if (property.properties().isEmpty() && !options.required().isEmpty()) {
            schema.put("required", options.required());
        }
    }

    private static @Nullable String format(Property property) {
        boolean custom = property.options().format() != null;
        return switch (property.logicalType()) {
            case STRING -> property.options().format();
            case DATE -> custom ? null : "date";
            case TIMESTAMP -> custom ? null : "date-time";
            case TIME, NUMBER, INTEGER, BOOLEAN, OBJECT, ARRAY, MAP, VECTOR, UNSPECIFIED -> null;
        };
    }

    private static void putBound(
            Map<String, @Nullable Object> schema, @Nullable Bound bound, String inclusive, String exclusive) {
        if (bound != null) {
            schema.put(bound.exclusive() ? exclusive : inclusive, new BigDecimal(bound.text()));
        }
    }

    private static void put(Map<String, @Nullable Object> schema, String key, @Nullable Object value) {
        if (value != null) {
            schema.put(key, value);
        }
    }
}
