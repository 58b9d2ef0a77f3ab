/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import dev.pacta.validation.guard.TypeMasking;
import dev.pacta.validation.guard.ValueKind;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.BasicArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.ListTypeInfo;
import org.apache.flink.api.java.typeutils.MapTypeInfo;
import org.apache.flink.api.java.typeutils.ObjectArrayTypeInfo;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.jspecify.annotations.Nullable;

/** The types of rows of plain Java after they were masked. */
final class MaskedTypes extends TypeMasking<TypeInformation<?>> {
    static final MaskedTypes OF = new MaskedTypes();
    private static final Set<Class<?>> OLD_TIMES = Set.of(Timestamp.class, Date.class, Time.class);

    private MaskedTypes() {}

    @Override
    protected ValueKind kind(TypeInformation<?> type) {
        if (element(type) != null) {
            return ValueKind.LIST;
        }
        if (type instanceof MapTypeInfo) {
            return ValueKind.MAP;
        }
        return type instanceof RowTypeInfo ? ValueKind.OBJECT : kind(type.getTypeClass());
    }

    private static ValueKind kind(Class<?> values) {
        if (CharSequence.class.isAssignableFrom(values)) {
            return ValueKind.TEXT;
        }
        if (Number.class.isAssignableFrom(values)) {
            return ValueKind.NUMBER;
        }
        if (Temporal.class.isAssignableFrom(values) || OLD_TIMES.contains(values)) {
            return ValueKind.TIME;
        }
        if (values == byte[].class) {
            return ValueKind.BYTES;
        }
        if (values == Boolean.class) {
            return ValueKind.TRUTH;
        }
        return values.isEnum() || values == Character.class ? ValueKind.MIXED : ValueKind.OPEN;
    }

    @Override
    protected TypeInformation<?> inner(TypeInformation<?> type) {
        return type instanceof MapTypeInfo<?, ?> map ? map.getValueTypeInfo() : Objects.requireNonNull(element(type));
    }

    @Override
    protected Map<String, TypeInformation<?>> fields(TypeInformation<?> object) {
        Map<String, TypeInformation<?>> fields = new LinkedHashMap<>();
        RowTypeInfo row = (RowTypeInfo) object;
        for (String name : row.getFieldNames()) {
            fields.put(name, row.getTypeAt(name));
        }
        return fields;
    }

    @Override
    protected TypeInformation<?> text() {
        return Types.STRING;
    }

    /** Each value of a row may be null. */
    @Override
    protected TypeInformation<?> optional(TypeInformation<?> type) {
        return type;
    }

    /** An array stays one when its items may be null and are what they were. */
    @Override
    protected TypeInformation<?> list(TypeInformation<?> list, TypeInformation<?> items) {
        boolean same = items.equals(element(list)) && !(list instanceof PrimitiveArrayTypeInfo);
        return same ? list : Types.LIST(items);
    }

    @Override
    protected TypeInformation<?> map(TypeInformation<?> map, TypeInformation<?> values) {
        return Types.MAP(Types.STRING, values);
    }

    @Override
    protected TypeInformation<?> object(
            TypeInformation<?> object, Map<String, TypeInformation<?>> fields, String path) {
        return new RowTypeInfo(
                fields.values().toArray(TypeInformation<?>[]::new),
                fields.keySet().toArray(String[]::new));
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
