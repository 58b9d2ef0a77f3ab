/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.iceberg;

import dev.pacta.contract.Contract;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.Exporter;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.nested.Field;
import dev.pacta.exchange.nested.JsonReading;
import dev.pacta.exchange.nested.Shape;
import dev.pacta.exchange.nested.TableFiles;
import dev.pacta.exchange.types.DataType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes one Iceberg schema for each table. Fields are numbered level by level, as Iceberg itself does for a new table. */
public final class IcebergExporter implements Exporter {
    @Override
    public String format() {
        return IcebergFormat.FORMAT.name();
    }

    @Override
    public Exported export(Contract contract) {
        return TableFiles.write(
                contract,
                IcebergFormat.FORMAT,
                IcebergTypes.NAMES,
                ".json",
                (object, columns, losses) -> JsonReading.pretty(new Numbered(losses).schema(object.name(), columns)));
    }

    @Override
    public Format about() {
        return IcebergFormat.FORMAT;
    }

    /** Writes types with the numbers of their fields. Used once. */
    private static final class Numbered {
        private final List<Loss> losses;
        private int last;

        Numbered(List<Loss> losses) {
            this.losses = losses;
        }

        Map<String, Object> schema(String table, List<Field> columns) {
            Map<String, Object> schema = new LinkedHashMap<>();
            schema.put("type", "struct");
            schema.put("schema-id", 0);
            List<Integer> keys = keys(table, columns);
            if (!keys.isEmpty()) {
                schema.put("identifier-field-ids", keys);
            }
            schema.put("fields", fields(columns));
            return schema;
        }

        /** Their places are counted anew when one of them cannot be a key. */
        private List<Integer> keys(String table, List<Field> columns) {
            List<Integer> keys = new ArrayList<>();
            columns.stream()
                    .filter(column -> column.primaryKey() > 0)
                    .sorted(Comparator.comparingInt(Field::primaryKey))
                    .filter(column -> mayIdentify(table, column))
                    .forEach(column -> {
                        keys.add(columns.indexOf(column) + 1);
                        if (keys.size() != column.primaryKey()) {
                            losses.add(Loss.of(
                                    table + "." + column.name(),
                                    "its place in the primary key is %d there".formatted(keys.size()),
                                    Fact.PRIMARY_KEY));
                        }
                    });
            return keys;
        }

        /** Floating-point numbers, lists and maps cannot. */
        private boolean mayIdentify(String table, Field column) {
            boolean may =
                    column.shape() instanceof Shape.Single single && !(single.type() instanceof DataType.Floating);
            if (!may) {
                losses.add(Loss.of(
                        table + "." + column.name(),
                        "Iceberg takes no such type as an identifier field",
                        Fact.PRIMARY_KEY));
            }
            return may;
        }

        private List<Object> fields(List<Field> fields) {
            int first = last + 1;
            last += fields.size();
            List<Object> all = new ArrayList<>();
            for (int at = 0; at < fields.size(); at++) {
                Field field = fields.get(at);
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("id", first + at);
                one.put("name", field.name());
                one.put("required", field.required());
                one.put("type", type(field.shape()));
                if (field.description() != null) {
                    one.put("doc", field.description());
                }
                all.add(one);
            }
            return all;
        }

        private Object type(Shape shape) {
            if (shape instanceof Shape.Single single) {
                return single.written().replaceFirst("fixed\\((\\d+)\\)", "fixed[$1]");
            }
            Map<String, Object> type = new LinkedHashMap<>();
            if (shape instanceof Shape.Structure structure) {
                type.put("type", "struct");
                type.put("fields", fields(structure.members()));
            } else if (shape instanceof Shape.Items items) {
                type.put("type", "list");
                type.put("element-id", ++last);
                type.put("element-required", items.required());
                type.put("element", type(items.item()));
            } else if (shape instanceof Shape.Mapping map) {
                type.put("type", "map");
                type.put("key-id", ++last);
                type.put("value-id", ++last);
                type.put("key", type(map.key()));
                type.put("value-required", map.required());
                type.put("value", type(map.value()));
            }
            return type;
        }
    }
}
