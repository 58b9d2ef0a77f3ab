/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.arrow;

import dev.pacta.validation.rows.SingleValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.BaseFixedWidthVector;
import org.apache.arrow.vector.BaseIntVector;
import org.apache.arrow.vector.Decimal256Vector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.Float2Vector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.UInt8Vector;
import org.apache.arrow.vector.ValueVector;
import org.jspecify.annotations.Nullable;

/** Numbers: whole ones with and without a sign, those of two, four and eight bytes with a point, and exact ones. */
final class NumberColumns {
    private NumberColumns() {}

    static Column whole(ValueVector vector) {
        return vector instanceof UInt8Vector unsigned ? new Unsigned(unsigned) : new Whole((BaseIntVector) vector);
    }

    static Column real(ValueVector vector) {
        if (vector instanceof Float8Vector wide) {
            return new Real(wide);
        }
        // A number of few bits is what its own shortest decimal says, not what the double next to it says.
        return vector instanceof Float4Vector single
                ? row -> single.isNull(row) ? null : single.get(row)
                : row -> vector.isNull(row) ? null : ((Float2Vector) vector).getValueAsFloat(row);
    }

    static Column decimal(ValueVector vector) {
        return vector instanceof DecimalVector narrow
                ? new Exact(narrow, narrow.getScale(), DecimalVector.TYPE_WIDTH)
                : new Exact(
                        (Decimal256Vector) vector, ((Decimal256Vector) vector).getScale(), Decimal256Vector.TYPE_WIDTH);
    }

    private record Whole(BaseIntVector vector) implements Column {
        @Override
        public @Nullable Object value(int row) {
            return vector.isNull(row) ? null : vector.getValueAsLong(row);
        }

        @Override
        public boolean read(int row, SingleValue into) {
            if (vector.isNull(row)) {
                return false;
            }
            into.integer(vector.getValueAsLong(row));
            return true;
        }
    }

    /** 64 bits without a sign, more than a long holds. */
    private record Unsigned(UInt8Vector vector) implements Column {
        @Override
        public @Nullable Object value(int row) {
            if (vector.isNull(row)) {
                return null;
            }
            long bits = vector.get(row);
            return bits >= 0 ? (Object) bits : new BigInteger(Long.toUnsignedString(bits));
        }

        @Override
        public boolean read(int row, SingleValue into) {
            if (vector.isNull(row) || vector.get(row) < 0) {
                return false;
            }
            into.integer(vector.get(row));
            return true;
        }
    }

    private record Real(Float8Vector vector) implements Column {
        @Override
        public @Nullable Object value(int row) {
            return vector.isNull(row) ? null : vector.get(row);
        }

        @Override
        public boolean read(int row, SingleValue into) {
            if (vector.isNull(row)) {
                return false;
            }
            into.real(vector.get(row));
            return true;
        }
    }

    /** In two's complement, the lowest byte first; most values fill only the lowest of their longs. */
    private record Exact(BaseFixedWidthVector vector, int scale, int width) implements Column {
        @Override
        public @Nullable Object value(int row) {
            if (vector.isNull(row)) {
                return null;
            }
            byte[] lowestLast = new byte[width];
            ArrowBuf data = vector.getDataBuffer();
            for (int at = 0; at < width; at++) {
                lowestLast[width - 1 - at] = data.getByte((long) row * width + at);
            }
            return new BigDecimal(new BigInteger(lowestLast), scale);
        }

        @Override
        public boolean read(int row, SingleValue into) {
            if (vector.isNull(row)) {
                return false;
            }
            ArrowBuf data = vector.getDataBuffer();
            long start = (long) row * width;
            long lowest = data.getLong(start);
            for (int at = Long.BYTES; at < width; at += Long.BYTES) {
                if (data.getLong(start + at) != lowest >> (Long.SIZE - 1)) {
                    return false;
                }
            }
            into.decimal(lowest, scale);
            return true;
        }
    }
}
