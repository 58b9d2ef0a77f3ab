/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The schema of a Delta table, and how its files call the columns.
 *
 * @param partitions the columns whose values stand in the log, by place, with the names they have there
 */
record DeltaSchema(List<LakeField> fields, Matching matching, Map<Integer, String> partitions) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("string", "VARCHAR"),
            Map.entry("long", "BIGINT"),
            Map.entry("integer", "INTEGER"),
            Map.entry("short", "SMALLINT"),
            Map.entry("byte", "TINYINT"),
            Map.entry("float", "FLOAT"),
            Map.entry("double", "DOUBLE"),
            Map.entry("boolean", "BOOLEAN"),
            Map.entry("binary", "BLOB"),
            Map.entry("date", "DATE"),
            Map.entry("timestamp", "TIMESTAMP WITH TIME ZONE"),
            Map.entry("timestamp_ntz", "TIMESTAMP"));

    static DeltaSchema read(JsonNode metadata) throws IOException, UnreadableTableFolderException {
        String format = metadata.path("format").path("provider").asText("parquet");
        if (!format.equals("parquet")) {
            throw new UnreadableTableFolderException("the files of the table are %s, not Parquet".formatted(format));
        }
        String mode =
                metadata.path("configuration").path("delta.columnMapping.mode").asText("none");
        Matching matching = switch (mode) {
            case "none", "name" -> Matching.BY_NAME;
            case "id" -> Matching.BY_ID;
            default ->
                throw new UnreadableTableFolderException(
                        "the table maps its columns by '%s', which is not known here".formatted(mode));
        };
        JsonNode schema = JSON.readTree(metadata.path("schemaString").asText());
        List<LakeField> fields = fields(schema, !mode.equals("none"));
        return new DeltaSchema(fields, matching, partitions(metadata, schema, fields, !mode.equals("none")));
    }

    private static Map<Integer, String> partitions(
            JsonNode metadata, JsonNode schema, List<LakeField> fields, boolean mapped)
            throws UnreadableTableFolderException {
        Map<Integer, String> partitions = new LinkedHashMap<>();
        List<String> names = fields.stream().map(LakeField::name).toList();
        for (JsonNode column : metadata.path("partitionColumns")) {
            int place = names.indexOf(column.asText());
            if (place < 0 || fields.get(place).type().sql().equals("BLOB")) {
                throw new UnreadableTableFolderException(
                        "the table is divided by '%s', which is no column that can be read from its log"
                                .formatted(column.asText()));
            }
            partitions.put(place, stored(schema.path("fields").path(place), mapped));
        }
        return partitions;
    }

    private static List<LakeField> fields(JsonNode struct, boolean mapped) throws UnreadableTableFolderException {
        List<LakeField> fields = new ArrayList<>();
        for (JsonNode field : struct.path("fields")) {
            int id = field.path("metadata").path("delta.columnMapping.id").asInt(-1);
            fields.add(new LakeField(
                    field.path("name").asText(),
                    id,
                    Set.of(stored(field, mapped)),
                    type(field.path("type"), field.path("name").asText(), mapped)));
        }
        return fields;
    }

    private static String stored(JsonNode field, boolean mapped) {
        String name = field.path("name").asText();
        return mapped
                ? field.path("metadata")
                        .path("delta.columnMapping.physicalName")
                        .asText(name)
                : name;
    }

    private static LakeType type(JsonNode type, String name, boolean mapped) throws UnreadableTableFolderException {
        if (type.isTextual()) {
            return single(type.asText(), name);
        }
        return switch (type.path("type").asText()) {
            case "struct" -> new LakeType.Fields(fields(type, mapped));
            case "array" -> new LakeType.Entries(inner(type.path("elementType"), name, mapped));
            case "map" ->
                new LakeType.Keyed(
                        inner(type.path("keyType"), name, mapped), inner(type.path("valueType"), name, mapped));
            default -> throw unknown(type.path("type").asText(), name);
        };
    }

    private static LakeField inner(JsonNode type, String name, boolean mapped) throws UnreadableTableFolderException {
        return new LakeField("", -1, Set.of(), type(type, name, mapped));
    }

    private static LakeType single(String type, String name) throws UnreadableTableFolderException {
        String known = TYPES.get(type);
        if (known != null) {
            return new LakeType.Single(known);
        }
        if (type.matches("decimal\\(\\d+, ?\\d+\\)")) {
            return new LakeType.Single(type.replace("decimal", "DECIMAL").replace(" ", ""));
        }
        throw unknown(type, name);
    }

    private static UnreadableTableFolderException unknown(String type, String name) {
        return new UnreadableTableFolderException(
                "the column '%s' has the type '%s', which is not known here".formatted(name, type));
    }
}
