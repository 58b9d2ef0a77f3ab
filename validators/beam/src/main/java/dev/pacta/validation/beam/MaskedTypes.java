/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import dev.pacta.validation.guard.TypeMasking;
import dev.pacta.validation.guard.ValueKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.schemas.Schema.LogicalType;
import org.apache.beam.sdk.schemas.logicaltypes.EnumerationType;
import org.apache.beam.sdk.schemas.logicaltypes.NanosInstant;
import org.apache.beam.sdk.schemas.logicaltypes.SqlTypes;
import org.apache.beam.sdk.schemas.logicaltypes.Timestamp;

/** The types of Beam's rows after they were masked. */
final class MaskedTypes extends TypeMasking<FieldType> {
    static final MaskedTypes OF = new MaskedTypes();
    private static final Set<String> TIMES = Set.of(
            SqlTypes.DATE.getIdentifier(),
            SqlTypes.TIME.getIdentifier(),
            SqlTypes.DATETIME.getIdentifier(),
            SqlTypes.TIMESTAMP.getIdentifier(),
            NanosInstant.IDENTIFIER,
            Timestamp.IDENTIFIER);

    private MaskedTypes() {}

    @Override
    protected ValueKind kind(FieldType type) {
        return switch (type.getTypeName()) {
            case STRING -> ValueKind.TEXT;
            case BYTES -> ValueKind.BYTES;
            case BYTE, INT16, INT32, INT64, FLOAT, DOUBLE, DECIMAL -> ValueKind.NUMBER;
            case DATETIME -> ValueKind.TIME;
            case BOOLEAN -> ValueKind.TRUTH;
            case ARRAY, ITERABLE -> ValueKind.LIST;
            case MAP -> ValueKind.MAP;
            case ROW -> ValueKind.OBJECT;
            case LOGICAL_TYPE -> logical(Objects.requireNonNull(type.getLogicalType()));
        };
    }

    /** Whether values of the logical type of that name are times. */
    static boolean isTime(String identifier) {
        return TIMES.contains(identifier);
    }

    private ValueKind logical(LogicalType<?, ?> type) {
        if (isTime(type.getIdentifier())) {
            return ValueKind.TIME;
        }
        boolean text = type instanceof EnumerationType || type.getIdentifier().equals(SqlTypes.UUID.getIdentifier());
        ValueKind base = text ? ValueKind.TEXT : kind(type.getBaseType());
        return base.isSingle() ? base : ValueKind.OPEN;
    }

    @Override
    protected FieldType inner(FieldType type) {
        return kind(type) == ValueKind.MAP ? Objects.requireNonNull(type.getMapValueType()) : RowReader.element(type);
    }

    @Override
    protected Map<String, FieldType> fields(FieldType object) {
        Map<String, FieldType> fields = new LinkedHashMap<>();
        schema(object).getFields().forEach(field -> fields.put(field.getName(), field.getType()));
        return fields;
    }

    static Schema schema(FieldType object) {
        return Objects.requireNonNull(object.getRowSchema());
    }

    @Override
    protected FieldType text() {
        return FieldType.STRING.withNullable(true);
    }

    /** A number of a logical type becomes one of the type that it is kept as. */
    @Override
    protected FieldType optional(FieldType type) {
        LogicalType<?, ?> logical = type.getLogicalType();
        FieldType kept = logical != null && kind(type) == ValueKind.NUMBER ? logical.getBaseType() : type;
        return kept.withNullable(true);
    }

    @Override
    protected FieldType list(FieldType list, FieldType items) {
        return FieldType.array(items).withNullable(true);
    }

    @Override
    protected FieldType map(FieldType map, FieldType values) {
        return FieldType.map(FieldType.STRING, values).withNullable(true);
    }

    @Override
    protected FieldType object(FieldType object, Map<String, FieldType> fields, String path) {
        Schema.Builder schema = Schema.builder();
        fields.forEach((name, type) -> schema.addField(Schema.Field.of(name, type)));
        return FieldType.row(schema.build()).withNullable(!path.isEmpty());
    }
}
