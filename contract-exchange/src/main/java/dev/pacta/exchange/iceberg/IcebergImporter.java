/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.iceberg;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an Iceberg schema, or the current schema of a table out of its metadata. The table is called as the draft is. */
public final class IcebergImporter implements Importer {
    @Override
    public String format() {
        return IcebergFormat.FORMAT.name();
    }

    @Override
    public ImportResult read(ImportSource source) {
        return JsonReading.read(source, document -> {
            List<Loss> losses = new ArrayList<>();
            String name = source.draft().id().value();
            boolean table = document.has("format-version");
            IcebergTypes types = new IcebergTypes();
            JsonNode schema = table ? current(document) : document;
            List<Field> fields = types.fields(schema);
            List<String> keys = names(schema.get("identifier-field-ids"), types);
            List<String> parts = table ? partitions(document, types, name, losses) : List.of();
            List<Field> columns = fields.stream()
                    .map(field -> field.at(place(keys, field.name()), place(parts, field.name())))
                    .toList();
            keys.stream()
                    .filter(key ->
                            fields.stream().noneMatch(field -> field.name().equals(key)))
                    .forEach(key -> losses.add(
                            new Loss(name, "the identifier field '%s' lies inside another field".formatted(key))));
            String comment = JsonReading.text(document.path("properties"), "comment");
            SchemaObject object = new FieldReader(losses).table(name, null, comment, columns, Map.of());
            return new ImportResult.Imported(source.draft().contract(List.of(object), List.of()), losses);
        });
    }

    /** Version 1 may have one schema only, under another name. */
    private static JsonNode current(JsonNode table) {
        if (!table.has("schemas") && table.has("schema")) {
            return table.get("schema");
        }
        int wanted = table.path("current-schema-id").asInt(-1);
        return JsonReading.list(table, "schemas", "the table").stream()
                .filter(schema -> schema.path("schema-id").asInt(0) == wanted)
                .findFirst()
                .orElseThrow(() -> new WrongForm(
                        "the table has no schema with the number %d, which is its current one".formatted(wanted)));
    }

    private static List<String> partitions(JsonNode table, IcebergTypes types, String name, List<Loss> losses) {
        int wanted = table.path("default-spec-id").asInt(0);
        List<JsonNode> fields = table.has("partition-specs")
                ? JsonReading.all(table.get("partition-specs")).stream()
                        .filter(spec -> spec.path("spec-id").asInt(-1) == wanted)
                        .flatMap(spec -> JsonReading.all(spec.get("fields")).stream())
                        .toList()
                : JsonReading.all(table.get("partition-spec"));
        List<String> partitions = new ArrayList<>();
        for (JsonNode field : fields) {
            String transform = String.valueOf(JsonReading.text(field, "transform"));
            String column = types.name(field.path("source-id").asInt(-1));
            if (column == null || transform.equals("void")) {
                continue;
            }
            if (!transform.equals("identity")) {
                losses.add(new Loss(
                        name + "." + column,
                        "the data is partitioned by %s of it; the contract says only by it".formatted(transform)));
            }
            if (!partitions.contains(column)) {
                partitions.add(column);
            }
        }
        return partitions;
    }

    private static List<String> names(@Nullable JsonNode ids, IcebergTypes types) {
        List<String> names = new ArrayList<>();
        for (JsonNode id : JsonReading.all(ids)) {
            String name = types.name(id.asInt(-1));
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    private static int place(List<String> names, String name) {
        int at = names.indexOf(name);
        return at < 0 ? -1 : at + 1;
    }

    @Override
    public Format about() {
        return IcebergFormat.FORMAT;
    }
}
