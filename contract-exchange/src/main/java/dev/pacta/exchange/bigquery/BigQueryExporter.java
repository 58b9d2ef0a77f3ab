/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.bigquery;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.Exporter;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.nested.Field;
import dev.pacta.exchange.nested.JsonReading;
import dev.pacta.exchange.nested.Shape;
import dev.pacta.exchange.nested.TableFiles;
import dev.pacta.exchange.schema.PropertyFacts;
import dev.pacta.exchange.types.TypeNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the fields of each table as {@code bq mk --schema} reads them. */
public final class BigQueryExporter implements Exporter {
    private static final TypeNames NAMES = TypeNames.of("bigquery", "BigQuery");
    private static final Pattern LIMITED = Pattern.compile("([A-Z0-9]+)\\((\\d+)(?:,\\s*(\\d+))?\\)");

    @Override
    public String format() {
        return BigQueryFormat.FORMAT.name();
    }

    @Override
    public Exported export(Contract contract) {
        return TableFiles.write(contract, BigQueryFormat.FORMAT, NAMES, ".json", (object, columns, losses) -> {
            List<Object> fields = fields(columns, object.name(), losses);
            for (int at = 0; at < columns.size(); at++) {
                governance(object.properties().get(at), fields.get(at));
            }
            return JsonReading.pretty(fields);
        });
    }

    @Override
    public Format about() {
        return BigQueryFormat.FORMAT;
    }

    @SuppressWarnings("unchecked") // made below
    private static void governance(Property property, Object field) {
        Map<String, Object> one = (Map<String, Object>) field;
        PropertyFacts.custom(property.customProperties(), "defaultValue")
                .ifPresent(value -> one.put("defaultValueExpression", value));
        Optional<Object> tags = PropertyFacts.value(property.customProperties(), BigQueryFormat.POLICY_TAGS);
        tags.ifPresent(names -> one.put("policyTags", Map.of("names", names)));
    }

    private static List<Object> fields(List<Field> columns, String path, List<Loss> losses) {
        List<Object> fields = new ArrayList<>();
        for (Field column : columns) {
            fields.add(field(column, path + "." + column.name(), losses));
        }
        return fields;
    }

    private static Map<String, Object> field(Field column, String path, List<Loss> losses) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", column.name());
        boolean repeated = column.shape() instanceof Shape.Items || column.shape() instanceof Shape.Mapping;
        field.put("mode", repeated ? "REPEATED" : column.required() ? "REQUIRED" : "NULLABLE");
        if (column.description() != null) {
            field.put("description", column.description());
        }
        if (repeated && column.required()) {
            losses.add(Loss.of(path, "a repeated field is never null in BigQuery, it is empty", Fact.REQUIRED));
        }
        type(column.shape(), field, path, losses);
        return field;
    }

    private static void type(Shape shape, Map<String, Object> field, String path, List<Loss> losses) {
        if (shape instanceof Shape.Single single) {
            single(single.written(), field);
        } else if (shape instanceof Shape.Structure structure) {
            field.put("type", "RECORD");
            field.put("fields", fields(structure.members(), path, losses));
        } else if (shape instanceof Shape.Items items) {
            items(items, field, path, losses);
        } else if (shape instanceof Shape.Mapping map) {
            losses.add(Loss.of(
                    path,
                    "BigQuery has no maps; it is a repeated record of key and value",
                    Fact.TYPE,
                    Fact.MAP,
                    Fact.ITEMS));
            List<Field> pair = List.of(
                    Field.of("key", map.key(), true, null), Field.of("value", map.value(), map.required(), null));
            field.put("type", "RECORD");
            field.put("fields", fields(pair, path + "[]", losses));
        }
    }

    private static void items(Shape.Items items, Map<String, Object> field, String path, List<Loss> losses) {
        if (!items.required()) {
            losses.add(Loss.of(path + "[]", "an item of a repeated field is never null in BigQuery", Fact.REQUIRED));
        }
        boolean list = items.item() instanceof Shape.Items || items.item() instanceof Shape.Mapping;
        if (list) {
            losses.add(Loss.of(
                    path + "[]",
                    "BigQuery has no lists of lists; a record stands between them",
                    Fact.TYPE,
                    Fact.ITEMS,
                    Fact.MEMBERS,
                    Fact.MAP));
            field.put("type", "RECORD");
            field.put("fields", fields(List.of(Field.of("items", items.item(), false, null)), path + "[]", losses));
        } else {
            type(items.item(), field, path + "[]", losses);
        }
    }

    private static void single(String written, Map<String, Object> field) {
        Matcher limited = LIMITED.matcher(written);
        if (!limited.matches()) {
            field.put("type", written);
            return;
        }
        field.put("type", limited.group(1));
        boolean number = limited.group(1).endsWith("NUMERIC");
        field.put(number ? "precision" : "maxLength", limited.group(2));
        if (number && limited.group(3) != null) {
            field.put("scale", limited.group(3));
        }
    }
}
