/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.arrow;

import dev.pacta.validation.rows.SingleValue;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.apache.arrow.vector.ValueVector;
import org.apache.arrow.vector.complex.DenseUnionVector;
import org.apache.arrow.vector.complex.UnionVector;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.jspecify.annotations.Nullable;

/** Values of several types, each in a vector of its own. */
final class UnionColumn implements Column {
    private final Map<Integer, Column> members;
    private final IntUnaryOperator types;
    private final IntUnaryOperator positions;

    private UnionColumn(Map<Integer, Column> members, IntUnaryOperator types, IntUnaryOperator positions) {
        this.members = members;
        this.types = types;
        this.positions = positions;
    }

    static Column dense(DenseUnionVector union, Columns columns) {
        Map<Integer, Column> members = new HashMap<>();
        for (int type : types(union.getField())) {
            ValueVector member = union.getVectorByType((byte) type);
            members.put(type, columns.of(member));
        }
        return new UnionColumn(members, union::getTypeId, union::getOffset);
    }

    static Column sparse(UnionVector union, Columns columns) {
        Map<Integer, Column> members = new HashMap<>();
        for (int type : types(union.getField())) {
            members.put(type, columns.of(union.getVectorByType(type)));
        }
        return new UnionColumn(members, union::getTypeValue, row -> row);
    }

    private static int[] types(Field field) {
        int[] ids = ((ArrowType.Union) field.getType()).getTypeIds();
        return ids == null ? new int[0] : ids;
    }

    @Override
    public @Nullable Object value(int row) {
        return member(row).value(positions.applyAsInt(row));
    }

    @Override
    public boolean read(int row, SingleValue into) {
        return member(row).read(positions.applyAsInt(row), into);
    }

    private Column member(int row) {
        Column member = members.get(types.applyAsInt(row));
        if (member == null) {
            throw new IndexOutOfBoundsException("a value has a type that its union does not have");
        }
        return member;
    }
}
