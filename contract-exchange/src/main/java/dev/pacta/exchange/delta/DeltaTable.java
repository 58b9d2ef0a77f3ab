/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.delta;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.contract.Property;
import dev.pacta.contract.QualityRule;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.nested.Field;
import dev.pacta.exchange.nested.FieldReader;
import dev.pacta.exchange.nested.JsonReading;
import dev.pacta.exchange.nested.JsonReading.WrongForm;
import dev.pacta.exchange.spark.SparkSchema;
import dev.pacta.exchange.table.TableContract;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The table of one {@code metaData} action. Used once. */
final class DeltaTable {
    /** Custom properties by the keys of a column's metadata that they keep. */
    private static final Map<String, String> KEPT = Map.of(
            "CURRENT_DEFAULT", TableContract.DEFAULT,
            "delta.columnMapping.physicalName", "deltaPhysicalName",
            "delta.columnMapping.id", "deltaColumnId",
            "delta.identity.start", "identityStart",
            "delta.identity.step", "identityStep");

    private static final String GENERATED = "delta.generationExpression";
    private static final String INVARIANT = "delta.invariants";
    private static final String CONSTRAINT = "delta.constraints.";
    private static final List<String> READ_ELSEWHERE =
            List.of("comment", "__CHAR_VARCHAR_TYPE_STRING", "EXISTS_DEFAULT", "delta.identity.highWaterMark");

    private final ImportSource source;
    private final JsonNode table;
    private final String physicalName;
    private final String name;
    private final List<Loss> losses = new ArrayList<>();
    private final Map<String, String> generated = new LinkedHashMap<>();
    private final List<QualityRule> quality = new ArrayList<>();

    DeltaTable(ImportSource source, JsonNode table) {
        this.source = source;
        this.table = table;
        this.physicalName = Objects.requireNonNullElse(
                JsonReading.text(table, "name"), source.draft().id().value());
        this.name = physicalName.substring(physicalName.lastIndexOf('.') + 1);
    }

    ImportResult read() {
        String schema = JsonReading.required(table, "schemaString", "the action 'metaData'");
        JsonNode structure = JsonReading.inside(schema)
                .orElseThrow(() -> new WrongForm("the 'schemaString' of the table is no JSON"));
        List<String> partitions = JsonReading.all(table.get("partitionColumns")).stream()
                .map(JsonNode::asText)
                .toList();
        List<Field> columns = SparkSchema.read(structure, this::column).stream()
                .map(field -> field.at(-1, place(partitions, field.name())))
                .toList();
        constraints();
        SchemaObject object = new FieldReader(losses)
                .table(name, physicalName, JsonReading.text(table, "description"), columns, Map.of());
        return new ImportResult.Imported(source.draft().contract(List.of(complete(object)), List.of()), losses);
    }

    private static int place(List<String> names, String name) {
        int at = names.indexOf(name);
        return at < 0 ? -1 : at + 1;
    }

    private Field column(Field field, JsonNode metadata) {
        Map<String, Object> custom = new LinkedHashMap<>();
        metadata.properties().forEach(each -> {
            String key = each.getKey();
            if (KEPT.containsKey(key)) {
                custom.put(String.valueOf(KEPT.get(key)), JsonReading.plain(each.getValue()));
            } else if (key.equals(GENERATED)) {
                generated.put(field.name(), each.getValue().asText());
            } else if (key.equals(INVARIANT)) {
                invariant(field, each.getValue().asText());
            } else if (!READ_ELSEWHERE.contains(key)) {
                losses.add(new Loss(
                        name + "." + field.name(), "the metadata '%s' has no place in a contract".formatted(key)));
            }
        });
        return field.with(custom);
    }

    /** The protocol puts JSON into the text: {@code {"expression": {"expression": "x > 3"}}}. */
    private void invariant(Field field, String text) {
        String expression = JsonReading.inside(text)
                .map(node -> JsonReading.text(node.path("expression"), "expression"))
                .orElse(null);
        if (expression == null) {
            losses.add(new Loss(name + "." + field.name(), "its invariant cannot be read"));
        } else {
            quality.add(TableContract.counted(expression));
        }
    }

    private void constraints() {
        table.path("configuration").properties().forEach(each -> {
            if (each.getKey().startsWith(CONSTRAINT)) {
                quality.add(TableContract.counted(each.getValue().asText()));
            } else {
                losses.add(new Loss(
                        "", "the setting '%s' of the table has no place in a contract".formatted(each.getKey())));
            }
        });
    }

    private SchemaObject complete(SchemaObject object) {
        return new SchemaObject(
                null,
                object.name(),
                object.physicalName(),
                object.physicalType(),
                null,
                false,
                object.properties().stream().map(this::complete).toList(),
                List.of(),
                quality,
                object.privacy(),
                object.annotations(),
                null);
    }

    private Property complete(Property property) {
        String logic = generated.get(property.name());
        return logic == null
                ? property
                : property.withTransformation(new Property.Transformation(List.of(), logic, null));
    }
}
