/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka.connect;

import dev.pacta.validation.guard.TypeMasking;
import dev.pacta.validation.guard.ValueKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;

/** The schemas of records after they were masked. */
final class MaskedSchemas extends TypeMasking<Schema> {
    static final MaskedSchemas OF = new MaskedSchemas();
    private static final Set<String> TIMES = Set.of(Date.LOGICAL_NAME, Time.LOGICAL_NAME, Timestamp.LOGICAL_NAME);

    private MaskedSchemas() {}

    /** Whether values of the schema are of Java's class {@code Date}. */
    static boolean isTime(Schema schema) {
        return schema.name() != null && TIMES.contains(schema.name());
    }

    @Override
    protected ValueKind kind(Schema type) {
        return switch (type.type()) {
            case STRING -> ValueKind.TEXT;
            case BYTES -> Decimal.LOGICAL_NAME.equals(type.name()) ? ValueKind.NUMBER : ValueKind.BYTES;
            case INT8, INT16, INT32, INT64, FLOAT32, FLOAT64 -> isTime(type) ? ValueKind.TIME : ValueKind.NUMBER;
            case BOOLEAN -> ValueKind.TRUTH;
            case ARRAY -> ValueKind.LIST;
            case MAP -> ValueKind.MAP;
            case STRUCT -> ValueKind.OBJECT;
        };
    }

    @Override
    protected Schema inner(Schema type) {
        return type.valueSchema();
    }

    @Override
    protected Map<String, Schema> fields(Schema object) {
        Map<String, Schema> fields = new LinkedHashMap<>();
        object.fields().forEach(field -> fields.put(field.name(), field.schema()));
        return fields;
    }

    @Override
    protected Schema text() {
        return Schema.OPTIONAL_STRING_SCHEMA;
    }

    /** A default is left out: it would stand where a mask has left nothing. */
    @Override
    protected Schema optional(Schema type) {
        if (type.isOptional() && type.defaultValue() == null) {
            return type;
        }
        SchemaBuilder builder = switch (type.type()) {
            case ARRAY -> SchemaBuilder.array(type.valueSchema());
            case MAP -> SchemaBuilder.map(type.keySchema(), type.valueSchema());
            default -> SchemaBuilder.type(type.type());
        };
        if (type.type() == Schema.Type.STRUCT) {
            type.fields().forEach(field -> builder.field(field.name(), field.schema()));
        }
        if (type.parameters() != null) {
            builder.parameters(type.parameters());
        }
        return builder.name(type.name())
                .version(type.version())
                .doc(type.doc())
                .optional()
                .build();
    }

    @Override
    protected Schema list(Schema list, Schema items) {
        return SchemaBuilder.array(items).optional().build();
    }

    @Override
    protected Schema map(Schema map, Schema values) {
        return SchemaBuilder.map(Schema.STRING_SCHEMA, values).optional().build();
    }

    @Override
    protected Schema object(Schema object, Map<String, Schema> fields, String path) {
        SchemaBuilder masked = SchemaBuilder.struct().name(object.name()).optional();
        fields.forEach(masked::field);
        return masked.build();
    }
}
