/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import dev.pacta.validation.guard.TypeMasking;
import dev.pacta.validation.guard.ValueKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;

/** The types of columns after they were masked. */
final class MaskedTypes extends TypeMasking<DataType> {
    static final MaskedTypes OF = new MaskedTypes();

    private MaskedTypes() {}

    @Override
    protected ValueKind kind(DataType type) {
        if (type instanceof ArrayType) {
            return ValueKind.LIST;
        }
        if (type instanceof MapType) {
            return ValueKind.MAP;
        }
        return type instanceof StructType ? ValueKind.OBJECT : single(type);
    }

    private static ValueKind single(DataType type) {
        if (type instanceof StringType) {
            return ValueKind.TEXT;
        }
        if (type instanceof NumericType) {
            return ValueKind.NUMBER;
        }
        if (type instanceof DateType
                || type instanceof TimestampType
                || type instanceof TimestampNTZType
                || CatalystReader.isTimeOfDay(type)) {
            return ValueKind.TIME;
        }
        if (type instanceof BinaryType) {
            return ValueKind.BYTES;
        }
        return type instanceof BooleanType ? ValueKind.TRUTH : ValueKind.OPEN;
    }

    @Override
    protected DataType inner(DataType type) {
        return type instanceof MapType map ? map.valueType() : ((ArrayType) type).elementType();
    }

    @Override
    protected Map<String, DataType> fields(DataType object) {
        Map<String, DataType> fields = new LinkedHashMap<>();
        for (StructField field : ((StructType) object).fields()) {
            fields.put(field.name(), field.dataType());
        }
        return fields;
    }

    @Override
    protected DataType text() {
        return DataTypes.StringType;
    }

    /** Whether values may be null is said where a type is used, and all that was masked may be. */
    @Override
    protected DataType optional(DataType type) {
        return type;
    }

    @Override
    protected DataType list(DataType list, DataType items) {
        return DataTypes.createArrayType(items, true);
    }

    @Override
    protected DataType map(DataType map, DataType values) {
        return DataTypes.createMapType(DataTypes.StringType, values, true);
    }

    @Override
    protected DataType object(DataType object, Map<String, DataType> fields, String path) {
        List<StructField> left = new ArrayList<>();
        fields.forEach((name, type) -> left.add(DataTypes.createStructField(name, type, true)));
        return DataTypes.createStructType(left);
    }
}
