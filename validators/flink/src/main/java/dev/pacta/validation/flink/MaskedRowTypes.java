/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import dev.pacta.validation.guard.TypeMasking;
import dev.pacta.validation.guard.ValueKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.MapType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.VarCharType;

/** The types of the table API's rows after they were masked. */
final class MaskedRowTypes extends TypeMasking<LogicalType> {
    static final MaskedRowTypes OF = new MaskedRowTypes();

    private MaskedRowTypes() {}

    @Override
    protected ValueKind kind(LogicalType type) {
        return switch (type.getTypeRoot()) {
            case CHAR, VARCHAR -> ValueKind.TEXT;
            case BINARY, VARBINARY -> ValueKind.BYTES;
            case TINYINT, SMALLINT, INTEGER, BIGINT, DECIMAL, FLOAT, DOUBLE -> ValueKind.NUMBER;
            case DATE, TIME_WITHOUT_TIME_ZONE, TIMESTAMP_WITHOUT_TIME_ZONE, TIMESTAMP_WITH_LOCAL_TIME_ZONE ->
                ValueKind.TIME;
            case BOOLEAN -> ValueKind.TRUTH;
            case ARRAY -> ValueKind.LIST;
            case MAP -> ValueKind.MAP;
            case ROW -> ValueKind.OBJECT;
            default -> ValueKind.OPEN;
        };
    }

    @Override
    protected LogicalType inner(LogicalType type) {
        return type instanceof MapType map ? map.getValueType() : ((ArrayType) type).getElementType();
    }

    @Override
    protected Map<String, LogicalType> fields(LogicalType object) {
        Map<String, LogicalType> fields = new LinkedHashMap<>();
        ((RowType) object).getFields().forEach(field -> fields.put(field.getName(), field.getType()));
        return fields;
    }

    @Override
    protected LogicalType text() {
        return new VarCharType(VarCharType.MAX_LENGTH);
    }

    @Override
    protected LogicalType optional(LogicalType type) {
        return type.copy(true);
    }

    @Override
    protected LogicalType list(LogicalType list, LogicalType items) {
        return new ArrayType(items);
    }

    @Override
    protected LogicalType map(LogicalType map, LogicalType values) {
        return new MapType(new VarCharType(false, VarCharType.MAX_LENGTH), values);
    }

    @Override
    protected LogicalType object(LogicalType object, Map<String, LogicalType> fields, String path) {
        List<RowType.RowField> left = new ArrayList<>();
        fields.forEach((name, type) -> left.add(new RowType.RowField(name, type)));
        return new RowType(!path.isEmpty() || object.isNullable(), left);
    }
}
