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
import dev.pacta.exchange.types.TypeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads tables as {@code aws glue get-table} and {@code get-tables} print them. Columns that the data is partitioned by stand apart there
 * and come last. Source: AWS Glue API, structures Table, StorageDescriptor and Column.
 */
public final class GlueImporter implements Importer {
    private static final TypeNames NAMES = TypeNames.of("hive", "Hive");
    private static final Format FORMAT = Format.of(
                    "glue",
                    "AWS Glue table",
                    "*.json",
                    Fact.structure(
                            Fact.MAP,
                            Fact.DESCRIPTION,
                            Fact.OBJECT_DESCRIPTION,
                            Fact.OBJECT_PHYSICAL_NAME,
                            Fact.OBJECT_CUSTOM,
                            Fact.PARTITION,
                            Fact.FORMAT,
                            Fact.MAX_LENGTH,
                            Fact.TIMEZONE))
            .remarking("Glue does not know which columns may be null; none is required in the draft.");

    @Override
    public String format() {
        return FORMAT.name();
    }

    @Override
    public ImportResult read(ImportSource source) {
        return JsonReading.read(source, document -> {
            List<Loss> losses = new ArrayList<>();
            List<SchemaObject> tables = new ArrayList<>();
            for (JsonNode table : tables(document)) {
                tables.add(table(table, losses));
            }
            return new ImportResult.Imported(source.draft().contract(tables, List.of()), losses);
        });
    }

    private static List<JsonNode> tables(JsonNode document) {
        List<JsonNode> tables = document.has("TableList")
                ? JsonReading.list(document, "TableList", "the answer")
                : List.of(document.path("Table").isObject() ? document.get("Table") : document);
        if (tables.isEmpty()) {
            throw new WrongForm("the answer lists no table");
        }
        return tables;
    }

    private static SchemaObject table(JsonNode table, List<Loss> losses) {
        String name = JsonReading.required(table, "Name", "the table");
        JsonNode storage = table.path("StorageDescriptor");
        List<Field> columns = new ArrayList<>();
        for (JsonNode column : JsonReading.list(storage, "Columns", "the storage of the table")) {
            if (!isDropped(column)) {
                columns.add(column(column, -1));
            }
        }
        int place = 0;
        for (JsonNode column : JsonReading.all(table.get("PartitionKeys"))) {
            columns.add(column(column, ++place));
        }
        String database = JsonReading.text(table, "DatabaseName");
        String location = JsonReading.text(storage, "Location");
        return new FieldReader(losses)
                .table(
                        name,
                        database == null ? null : database + "." + name,
                        JsonReading.text(table, "Description"),
                        columns,
                        location == null ? Map.of() : Map.of("location", location));
    }

    /** Iceberg leaves the columns of earlier schemas in the catalog, marked. Source: Apache Iceberg, IcebergToGlueConverter. */
    private static boolean isDropped(JsonNode column) {
        return "false".equals(JsonReading.text(column.path("Parameters"), "iceberg.field.current"));
    }

    private static Field column(JsonNode column, int partition) {
        String name = JsonReading.required(column, "Name", "a column");
        String written = JsonReading.required(column, "Type", "the column '" + name + "'");
        Shape shape = ShapeOfType.of(NAMES.parse(written), written);
        return Field.of(name, shape, false, JsonReading.text(column, "Comment")).at(-1, partition);
    }

    @Override
    public Format about() {
        return FORMAT;
    }
}
