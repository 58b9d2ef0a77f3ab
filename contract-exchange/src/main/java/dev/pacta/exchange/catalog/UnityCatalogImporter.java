/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.Importer;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.nested.Field;
import dev.pacta.exchange.nested.FieldReader;
import dev.pacta.exchange.nested.JsonReading;
import dev.pacta.exchange.nested.JsonReading.WrongForm;
import dev.pacta.exchange.nested.Shape;
import dev.pacta.exchange.spark.SparkSchema;
import dev.pacta.exchange.types.Dialect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads tables as the REST API of Unity Catalog gives them. Where a column carries its Spark type as JSON, that is taken; else its text.
 * Source: Unity Catalog REST API, TableInfo and ColumnInfo.
 */
public final class UnityCatalogImporter implements Importer {
    private static final Format FORMAT = Format.of(
                    "unity",
                    "Unity Catalog table",
                    "*.json",
                    Fact.structure(
                            Fact.MAP,
                            Fact.REQUIRED,
                            Fact.PRIMARY_KEY,
                            Fact.DESCRIPTION,
                            Fact.OBJECT_DESCRIPTION,
                            Fact.OBJECT_PHYSICAL_NAME,
                            Fact.PARTITION,
                            Fact.FORMAT,
                            Fact.MAX_LENGTH,
                            Fact.TIMEZONE))
            .remarking("A column mask is kept as the custom property 'mask'.");

    @Override
    public String format() {
        return FORMAT.name();
    }

    @Override
    public ImportResult read(ImportSource source) {
        return JsonReading.read(source, document -> {
            List<Loss> losses = new ArrayList<>();
            List<JsonNode> tables =
                    document.has("tables") ? JsonReading.list(document, "tables", "the answer") : List.of(document);
            if (tables.isEmpty()) {
                throw new WrongForm("the answer lists no table");
            }
            List<SchemaObject> objects =
                    tables.stream().map(table -> table(table, losses)).toList();
            return new ImportResult.Imported(source.draft().contract(objects, List.of()), losses);
        });
    }

    private static SchemaObject table(JsonNode table, List<Loss> losses) {
        String name = JsonReading.required(table, "name", "the table");
        List<String> keys = JsonReading.all(table.get("table_constraints")).stream()
                .map(each -> each.path("primary_key_constraint"))
                .flatMap(each -> JsonReading.all(each.get("child_columns")).stream())
                .map(JsonNode::asText)
                .toList();
        boolean foreign = JsonReading.all(table.get("table_constraints")).stream()
                .anyMatch(each -> each.has("foreign_key_constraint"));
        if (foreign) {
            losses.add(new Loss(name, "a foreign key is not read; write it as a relationship"));
        }
        List<Field> columns = JsonReading.list(table, "columns", "the table").stream()
                .sorted(Comparator.comparingInt(
                        column -> column.path("position").asInt(0)))
                .map(column -> column(column, keys))
                .toList();
        String full = Objects.requireNonNullElse(JsonReading.text(table, "full_name"), joined(table, name));
        return new FieldReader(losses).table(name, full, JsonReading.text(table, "comment"), columns, Map.of());
    }

    private static String joined(JsonNode table, String name) {
        String catalog = JsonReading.text(table, "catalog_name");
        String schema = JsonReading.text(table, "schema_name");
        return (catalog == null ? "" : catalog + ".") + (schema == null ? "" : schema + ".") + name;
    }

    private static Field column(JsonNode column, List<String> keys) {
        String name = JsonReading.required(column, "name", "a column");
        int partition = column.path("partition_index").isInt()
                ? column.path("partition_index").asInt() + 1
                : -1;
        int key = keys.indexOf(name) < 0 ? -1 : keys.indexOf(name) + 1;
        Map<String, Object> custom = new LinkedHashMap<>();
        if (column.path("mask").isObject()) {
            custom.put("mask", JsonReading.plain(column.get("mask")));
        }
        boolean required = !column.path("nullable").asBoolean(true);
        return Field.of(name, shape(column, name), required, JsonReading.text(column, "comment"))
                .at(key, partition)
                .with(custom);
    }

    /** The JSON is that of a field, or of its type alone. */
    private static Shape shape(JsonNode column, String name) {
        Optional<JsonNode> json =
                Optional.ofNullable(JsonReading.text(column, "type_json")).flatMap(JsonReading::inside);
        if (json.isPresent() && !json.get().isNull() && !json.get().isMissingNode()) {
            JsonNode type = json.get().has("name") ? json.get().path("type") : json.get();
            return SparkSchema.shape(type, json.get().path("metadata"), name);
        }
        String written = JsonReading.required(column, "type_text", "the column '" + name + "'");
        return ShapeOfType.of(Dialect.SPARK.parse(written), written);
    }

    @Override
    public Format about() {
        return FORMAT;
    }
}
