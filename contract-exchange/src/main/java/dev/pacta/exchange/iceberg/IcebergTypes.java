/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.iceberg;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.exchange.nested.Field;
import dev.pacta.exchange.nested.JsonReading;
import dev.pacta.exchange.nested.JsonReading.WrongForm;
import dev.pacta.exchange.nested.Shape;
import dev.pacta.exchange.types.TypeNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of Iceberg's types. Source: Apache Iceberg table specification, appendix C. Not thread-safe. */
final class IcebergTypes {
    static final TypeNames NAMES = TypeNames.of("iceberg", "Iceberg");

    /** The custom property of a column that has a default for rows that were there before it. */
    static final String INITIAL_DEFAULT = "initialDefault";

    private static final Pattern FIXED = Pattern.compile("fixed\\[\\s*([0-9]+)\\s*]");

    private final Map<Integer, String> names = new LinkedHashMap<>();

    /** The columns of a structure. */
    List<Field> fields(JsonNode structure) {
        if (!"struct".equals(JsonReading.text(structure, "type"))) {
            throw new WrongForm("an Iceberg schema is an object whose 'type' is 'struct'");
        }
        List<Field> fields = new ArrayList<>();
        for (JsonNode field : JsonReading.list(structure, "fields", "the structure")) {
            String name = JsonReading.required(field, "name", "a field");
            names.put(field.path("id").asInt(-1), name);
            boolean required = field.path("required").asBoolean(false);
            Field plain = Field.of(name, shape(field.path("type"), name), required, JsonReading.text(field, "doc"));
            fields.add(plain.with(defaults(field)));
        }
        return fields;
    }

    private static Map<String, Object> defaults(JsonNode field) {
        Map<String, Object> custom = new LinkedHashMap<>();
        putValue(custom, "defaultValue", field.get("write-default"));
        putValue(custom, INITIAL_DEFAULT, field.get("initial-default"));
        return custom;
    }

    private static void putValue(Map<String, Object> custom, String key, @Nullable JsonNode value) {
        if (value != null && !value.isNull()) {
            custom.put(key, JsonReading.plain(value));
        }
    }

    private Shape shape(JsonNode type, String field) {
        if (type.isTextual()) {
            String written = type.asText();
            return new Shape.Single(NAMES.parse(FIXED.matcher(written).replaceFirst("fixed($1)")), written);
        }
        return switch (String.valueOf(JsonReading.text(type, "type"))) {
            case "struct" -> new Shape.Structure(fields(type));
            case "list" ->
                new Shape.Items(
                        shape(type.path("element"), field),
                        type.path("element-required").asBoolean(false));
            case "map" ->
                new Shape.Mapping(
                        shape(type.path("key"), field),
                        shape(type.path("value"), field),
                        type.path("value-required").asBoolean(false));
            default ->
                throw new WrongForm("the field '%s' has a type that is no name and no known object".formatted(field));
        };
    }

    /** The name of the field with that number. */
    @Nullable
    String name(int id) {
        return names.get(id);
    }
}
