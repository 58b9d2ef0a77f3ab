/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.spark;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.exchange.nested.Field;
import dev.pacta.exchange.nested.JsonReading;
import dev.pacta.exchange.nested.JsonReading.WrongForm;
import dev.pacta.exchange.nested.Shape;
import dev.pacta.exchange.types.Dialect;
import dev.pacta.exchange.types.TypeNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The JSON of a Spark schema, as {@code StructType.json()} writes it: single types are names, others objects with a {@code type}. Source:
 * Apache Spark, {@code org.apache.spark.sql.types.DataType}.
 */
public final class SparkSchema {
    /** Its names of single types. */
    public static final TypeNames NAMES = TypeNames.of("sparkjson", "Spark");

    private static final String COMMENT = "comment";

    private SparkSchema() {}

    /**
     * The columns of a structure.
     *
     * @param notes what to make of a field's metadata
     */
    public static List<Field> read(JsonNode structure, BiFunction<Field, JsonNode, Field> notes) {
        if (!"struct".equals(JsonReading.text(structure, "type"))) {
            throw new WrongForm("the schema of a table is an object whose 'type' is 'struct'");
        }
        List<Field> fields = new ArrayList<>();
        for (JsonNode field : JsonReading.list(structure, "fields", "the structure")) {
            String name = JsonReading.required(field, "name", "a field");
            JsonNode metadata = field.path("metadata");
            Shape shape = remembered(shape(field.path("type"), name, notes), metadata);
            boolean required = !field.path("nullable").asBoolean(true);
            Field plain = Field.of(name, shape, required, JsonReading.text(metadata, COMMENT));
            fields.add(notes.apply(plain, metadata));
        }
        return fields;
    }

    /** What a column holds, by its type and its metadata. */
    public static Shape shape(JsonNode type, JsonNode metadata, String field) {
        return remembered(shape(type, field, (plain, notes) -> plain), metadata);
    }

    private static Shape remembered(Shape shape, JsonNode metadata) {
        String type = JsonReading.text(metadata, "__CHAR_VARCHAR_TYPE_STRING");
        return type == null ? shape : RememberedTexts.in(shape, Dialect.SPARK.parse(type));
    }

    private static Shape shape(JsonNode type, String field, BiFunction<Field, JsonNode, Field> notes) {
        if (type.isTextual()) {
            return new Shape.Single(NAMES.parse(type.asText()), type.asText());
        }
        String kind = String.valueOf(JsonReading.text(type, "type"));
        return switch (kind) {
            case "struct" -> new Shape.Structure(read(type, notes));
            case "array" ->
                new Shape.Items(
                        shape(type.path("elementType"), field, notes),
                        !type.path("containsNull").asBoolean(true));
            case "map" ->
                new Shape.Mapping(
                        shape(type.path("keyType"), field, notes),
                        shape(type.path("valueType"), field, notes),
                        !type.path("valueContainsNull").asBoolean(true));
            case "udt" -> shape(type.path("sqlType"), field, notes);
            default ->
                throw new WrongForm("the field '%s' has a type that is no name and no known object".formatted(field));
        };
    }

    /** The structure of these columns. */
    public static Map<String, Object> write(List<Field> fields) {
        List<Object> all = new ArrayList<>();
        for (Field field : fields) {
            Map<String, Object> metadata = new LinkedHashMap<>();
            if (field.description() != null) {
                metadata.put(COMMENT, field.description());
            }
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", field.name());
            one.put("type", type(field.shape()));
            one.put("nullable", !field.required());
            one.put("metadata", metadata);
            all.add(one);
        }
        return ordered("type", "struct", "fields", all);
    }

    private static Object type(Shape shape) {
        if (shape instanceof Shape.Single single) {
            return single.written();
        }
        if (shape instanceof Shape.Structure structure) {
            return write(structure.members());
        }
        if (shape instanceof Shape.Items items) {
            return ordered("type", "array", "elementType", type(items.item()), "containsNull", !items.required());
        }
        Shape.Mapping map = (Shape.Mapping) shape;
        return ordered(
                "type",
                "map",
                "keyType",
                type(map.key()),
                "valueType",
                type(map.value()),
                "valueContainsNull",
                !map.required());
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            map.put(String.valueOf(pairs[at]), pairs[at + 1]);
        }
        return map;
    }
}
