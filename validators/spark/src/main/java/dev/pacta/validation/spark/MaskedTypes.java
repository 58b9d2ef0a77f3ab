/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import dev.pacta.validation.guard.FieldGuard;
import dev.pacta.validation.guard.ObjectGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The types of columns after they were masked. */
final class MaskedTypes {
    private MaskedTypes() {}

    /** The type; nothing when nothing of such a column may be seen. */
    static Optional<DataType> of(DataType type, FieldGuard field) {
        if (type instanceof ArrayType array) {
            return of(array.elementType(), field).map(element -> DataTypes.createArrayType(element, true));
        }
        if (type instanceof MapType map && field.members().isPresent()) {
            return of(map.valueType(), field.members().get())
                    .map(member -> DataTypes.createMapType(DataTypes.StringType, member, true));
        }
        if (type instanceof StructType struct && field.nested().isPresent()) {
            return object(struct, field.nested().get());
        }
        if (field.mask().isPresent()) {
            return Optional.of(field.givesText() ? DataTypes.StringType : type);
        }
        boolean composite = type instanceof MapType || type instanceof StructType;
        boolean passes = composite ? field.takesAnything() : !isGoneThrough(field);
        return passes ? Optional.of(type) : Optional.empty();
    }

    private static Optional<DataType> object(StructType struct, ObjectGuard guard) {
        List<StructField> fields = new ArrayList<>();
        for (StructField field : struct.fields()) {
            guard.field(field.name())
                    .flatMap(fate -> of(field.dataType(), fate))
                    .ifPresent(type -> fields.add(DataTypes.createStructField(field.name(), type, true)));
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(DataTypes.createStructType(fields));
    }

    /** Whether all values of such a column pass as they are. */
    static boolean isUntouched(DataType type, FieldGuard field) {
        if (field.mask().isPresent()) {
            return false;
        }
        if (type instanceof ArrayType array) {
            return isUntouched(array.elementType(), field);
        }
        if (type instanceof StructType struct && field.nested().isPresent()) {
            ObjectGuard guard = field.nested().get();
            for (StructField nested : struct.fields()) {
                boolean same = guard.field(nested.name())
                        .filter(fate -> isUntouched(nested.dataType(), fate))
                        .isPresent();
                if (!same) {
                    return false;
                }
            }
            return true;
        }
        boolean composite = type instanceof MapType || type instanceof StructType;
        return composite ? field.takesAnything() : !isGoneThrough(field);
    }

    private static boolean isGoneThrough(FieldGuard field) {
        return field.nested().isPresent() || field.members().isPresent();
    }
}
