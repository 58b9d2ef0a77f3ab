/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.avro;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.schema.PropertyDraft;
import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** What an Avro type says of a property. Used by one thread for one schema. */
final class AvroTypeReader {
    private final AvroSchemaReader records;
    private final List<Loss> unheld;

    AvroTypeReader(AvroSchemaReader records, List<Loss> unheld) {
        this.records = records;
        this.unheld = unheld;
    }

    /** @param scope full name of the record that the field is in */
    PropertyDraft draft(Schema.Field field, String name, String scope, String path) {
        return draft(name, field.schema(), scope + "." + field.name(), path);
    }

    /** @param usual the full name that {@link AvroSchemaWriter} gives to a record or enum at this place */
    private PropertyDraft draft(String name, Schema schema, String usual, String path) {
        if (schema.getType() != Schema.Type.UNION) {
            return type(new PropertyDraft(name).required(true), schema, usual, path);
        }
        List<Schema> others = schema.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .toList();
        PropertyDraft draft = new PropertyDraft(name).required(!schema.isNullable());
        if (others.size() == 1) {
            return type(draft, others.get(0), usual, path);
        }
        unheld.add(new Loss(path, "a contract has no unions; its types are left out: " + schema));
        return draft;
    }

    private PropertyDraft type(PropertyDraft draft, Schema schema, String usual, String path) {
        return switch (schema.getType()) {
            case STRING -> draft.type(LogicalType.STRING).format(isUuid(schema) ? "uuid" : null);
            case BYTES, FIXED -> bytes(draft, schema, path);
            case INT -> whole(draft, schema);
            case LONG -> number(draft, schema);
            case FLOAT -> draft.type(LogicalType.NUMBER).format("f32");
            case DOUBLE -> draft.type(LogicalType.NUMBER);
            case BOOLEAN -> draft.type(LogicalType.BOOLEAN);
            case ENUM -> values(draft, schema, usual, path);
            case ARRAY -> draft.type(LogicalType.ARRAY).items(element("items", schema.getElementType(), usual, path));
            case MAP -> map(draft, schema, usual, path);
            case RECORD -> record(draft, schema, usual, path);
            case NULL, UNION -> {
                unheld.add(new Loss(path, "the type " + schema + " is left out"));
                yield draft;
            }
        };
    }

    private static boolean isUuid(Schema schema) {
        return "uuid".equals(logical(schema));
    }

    private static String logical(Schema schema) {
        return schema.getLogicalType() == null ? "" : schema.getLogicalType().getName();
    }

    private PropertyDraft bytes(PropertyDraft draft, Schema schema, String path) {
        boolean fixed = schema.getType() == Schema.Type.FIXED;
        if (fixed) {
            unheld.add(new Loss(path, "that it always has %d bytes is left out".formatted(schema.getFixedSize())));
        }
        if (schema.getLogicalType() instanceof LogicalTypes.Decimal decimal) {
            return draft.type(LogicalType.NUMBER)
                    .physicalType("decimal(%d,%d)".formatted(decimal.getPrecision(), decimal.getScale()));
        }
        return draft.type(LogicalType.STRING).format("binary");
    }

    private static PropertyDraft whole(PropertyDraft draft, Schema schema) {
        return switch (logical(schema)) {
            case "date" -> draft.type(LogicalType.DATE);
            case "time-millis" -> draft.type(LogicalType.TIME).physicalType("time-millis");
            default -> draft.type(LogicalType.INTEGER).format("i32");
        };
    }

    private static PropertyDraft number(PropertyDraft draft, Schema schema) {
        String logical = logical(schema);
        return switch (logical) {
            case "timestamp-micros" -> draft.type(LogicalType.TIMESTAMP);
            case "timestamp-millis", "timestamp-nanos" ->
                draft.type(LogicalType.TIMESTAMP).physicalType(logical);
            case "local-timestamp-micros" -> draft.type(LogicalType.TIMESTAMP).zone(false);
            case "local-timestamp-millis", "local-timestamp-nanos" ->
                draft.type(LogicalType.TIMESTAMP).physicalType(logical).zone(false);
            case "time-micros" -> draft.type(LogicalType.TIME);
            default -> draft.type(LogicalType.INTEGER);
        };
    }

    private PropertyDraft values(PropertyDraft draft, Schema schema, String usual, String path) {
        schema.getEnumSymbols().forEach(draft::allow);
        if (schema.getEnumDefault() != null) {
            unheld.add(new Loss(path, "the default of the enum, " + schema.getEnumDefault() + ", is left out"));
        }
        return draft.type(LogicalType.STRING)
                .description(schema.getDoc())
                .custom(AvroSchemaReader.fullName(schema, usual));
    }

    private PropertyDraft record(PropertyDraft draft, Schema schema, String usual, String path) {
        return draft.type(LogicalType.OBJECT)
                .description(schema.getDoc())
                .properties(records.record(schema, path))
                .custom(AvroSchemaReader.fullName(schema, usual));
    }

    private PropertyDraft map(PropertyDraft draft, Schema schema, String usual, String path) {
        Property key =
                new PropertyDraft("key").type(LogicalType.STRING).required(true).property();
        return draft.type(LogicalType.MAP).map(key, element("value", schema.getValueType(), usual, path));
    }

    private Property element(String name, Schema schema, String usual, String path) {
        return draft(name, schema, usual, path + "[]").property();
    }
}
