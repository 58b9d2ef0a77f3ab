/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.bigquery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.contract.SchemaObject;
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
import dev.pacta.exchange.types.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a BigQuery table. Source: BigQuery REST API v2, resource Table, {@code TableFieldSchema}. */
public final class BigQueryImporter implements Importer {
    /** The older names, which the REST API still gives. */
    private static final Map<String, String> LEGACY = Map.of(
            "INTEGER", "INT64",
            "FLOAT", "FLOAT64",
            "BOOLEAN", "BOOL");

    @Override
    public String format() {
        return BigQueryFormat.FORMAT.name();
    }

    @Override
    public ImportResult read(ImportSource source) {
        return JsonReading.read(source, document -> {
            List<Loss> losses = new ArrayList<>();
            JsonNode fields = fields(document);
            String name = Objects.requireNonNullElse(
                    JsonReading.text(document.path("tableReference"), "tableId"),
                    source.draft().id().value());
            List<String> partitions = partitions(document, name, losses);
            List<Field> columns = columns(fields).stream()
                    .map(field -> field.at(-1, partitions.indexOf(field.name()) < 0 ? -1 : 1))
                    .toList();
            SchemaObject table = new FieldReader(losses)
                    .table(name, null, JsonReading.text(document, "description"), columns, Map.of());
            return new ImportResult.Imported(source.draft().contract(List.of(table), List.of()), losses);
        });
    }

    private static JsonNode fields(JsonNode document) {
        JsonNode schema = document.has("schema") ? document.get("schema") : document;
        JsonNode fields = schema.isArray() ? schema : schema.get("fields");
        if (fields == null || !fields.isArray() || fields.isEmpty()) {
            throw new WrongForm(
                    "a BigQuery schema is a list of fields with one at least, or an object with the list 'fields'");
        }
        return fields;
    }

    private static List<String> partitions(JsonNode table, String name, List<Loss> losses) {
        String column = JsonReading.text(table.path("timePartitioning"), "field");
        String range = JsonReading.text(table.path("rangePartitioning"), "field");
        if (table.has("timePartitioning")) {
            losses.add(new Loss(
                    name + (column == null ? "" : "." + column),
                    "the data is partitioned by %s of it; the contract says only by it"
                            .formatted(JsonReading.text(table.path("timePartitioning"), "type"))));
        }
        if (table.has("clustering")) {
            losses.add(new Loss(name, "what the data is clustered by has no place in a contract"));
        }
        List<String> partitions = new ArrayList<>();
        if (column != null || range != null) {
            partitions.add(column != null ? column : String.valueOf(range));
        }
        return partitions;
    }

    private static List<Field> columns(JsonNode fields) {
        List<Field> columns = new ArrayList<>();
        for (JsonNode field : fields) {
            String name = JsonReading.required(field, "name", "a field");
            String mode = Objects.requireNonNullElse(JsonReading.text(field, "mode"), "NULLABLE")
                    .toUpperCase(Locale.ROOT);
            Shape one = shape(field, name);
            // An item of a repeated field is never null, and neither is the field: it is empty.
            Shape shape = mode.equals("REPEATED") ? new Shape.Items(one, true) : one;
            columns.add(Field.of(name, shape, mode.equals("REQUIRED"), JsonReading.text(field, "description"))
                    .with(custom(field)));
        }
        return columns;
    }

    private static Shape shape(JsonNode field, String name) {
        String type =
                JsonReading.required(field, "type", "the field '" + name + "'").toUpperCase(Locale.ROOT);
        if (type.equals("RECORD") || type.equals("STRUCT")) {
            JsonNode fields = field.get("fields");
            if (fields == null || !fields.isArray()) {
                throw new WrongForm("the record '%s' has no list 'fields'".formatted(name));
            }
            return new Shape.Structure(columns(fields));
        }
        String plain = LEGACY.getOrDefault(type, type);
        String precision = JsonReading.text(field, "precision");
        String scale = JsonReading.text(field, "scale");
        String length = JsonReading.text(field, "maxLength");
        String limit = precision == null ? length : scale == null ? precision : precision + "," + scale;
        String written = limit == null ? plain : "%s(%s)".formatted(plain, limit);
        return new Shape.Single(Dialect.BIGQUERY.parse(written), written);
    }

    private static Map<String, Object> custom(JsonNode field) {
        Map<String, Object> custom = new LinkedHashMap<>();
        @Nullable String value = JsonReading.text(field, "defaultValueExpression");
        if (value != null) {
            custom.put("defaultValue", value);
        }
        JsonNode tags = field.path("policyTags").path("names");
        if (tags.isArray() && !tags.isEmpty()) {
            custom.put(BigQueryFormat.POLICY_TAGS, JsonReading.plain(tags));
        }
        return custom;
    }

    @Override
    public Format about() {
        return BigQueryFormat.FORMAT;
    }
}
