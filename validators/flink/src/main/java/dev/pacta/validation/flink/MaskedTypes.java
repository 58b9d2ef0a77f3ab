/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import dev.pacta.validation.guard.FieldGuard;
import dev.pacta.validation.guard.ObjectGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.BasicArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.ListTypeInfo;
import org.apache.flink.api.java.typeutils.MapTypeInfo;
import org.apache.flink.api.java.typeutils.ObjectArrayTypeInfo;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.jspecify.annotations.Nullable;

/** The types of fields after they were masked. */
final class MaskedTypes {
    private MaskedTypes() {}

    /** The type of an object; nothing when no field of it may be seen. */
    static Optional<RowTypeInfo> of(RowTypeInfo row, ObjectGuard guard) {
        List<TypeInformation<?>> types = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String name : row.getFieldNames()) {
            guard.field(name).flatMap(field -> of(row.getTypeAt(name), field)).ifPresent(type -> {
                types.add(type);
                names.add(name);
            });
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new RowTypeInfo(types.toArray(TypeInformation[]::new), names.toArray(String[]::new)));
    }

    private static Optional<TypeInformation<?>> of(TypeInformation<?> type, FieldGuard field) {
        TypeInformation<?> element = element(type);
        if (element != null) {
            return of(element, field).map(masked -> masked.equals(element) ? type : Types.LIST(masked));
        }
        if (type instanceof MapTypeInfo<?, ?> map && field.members().isPresent()) {
            return of(map.getValueTypeInfo(), field.members().get()).map(value -> Types.MAP(Types.STRING, value));
        }
        if (type instanceof RowTypeInfo row && field.nested().isPresent()) {
            return of(row, field.nested().get()).map(masked -> masked);
        }
        if (field.mask().isPresent()) {
            return Optional.of(field.givesText() ? Types.STRING : type);
        }
        boolean composite = type instanceof MapTypeInfo || type instanceof RowTypeInfo;
        boolean goneThrough = field.nested().isPresent() || field.members().isPresent();
        boolean passes = composite ? field.takesAnything() : !goneThrough;
        return passes ? Optional.of(type) : Optional.empty();
    }

    /** What a list or an array is of; nothing of another type. */
    static @Nullable TypeInformation<?> element(TypeInformation<?> type) {
        if (type instanceof ListTypeInfo<?> list) {
            return list.getElementTypeInfo();
        }
        if (type instanceof ObjectArrayTypeInfo<?, ?> array) {
            return array.getComponentInfo();
        }
        if (type instanceof BasicArrayTypeInfo<?, ?> array) {
            return array.getComponentInfo();
        }
        // Bytes are one value.
        boolean bytes = type.equals(PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
        return type instanceof PrimitiveArrayTypeInfo<?> array && !bytes ? array.getComponentType() : null;
    }
}
