/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import dev.pacta.validation.rows.SingleValue;
import java.io.Serializable;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/** Takes a single value of one type out of a row in the form that Spark computes in. */
@FunctionalInterface
interface CatalystSingle extends Serializable {
    long MICROS = 1_000_000;
    int NANOS_OF_MICRO = 1_000;

    /** Gives over a value that is not null; false when it has to be made an object of. */
    boolean read(SpecializedGetters row, int at, SingleValue into);

    /** What reads values of that type; it gives over none when they are nested or rare. */
    static CatalystSingle of(DataType type) {
        if (type instanceof StringType) {
            return (row, at, into) -> text(row.getUTF8String(at), into);
        }
        if (type instanceof TimestampType) {
            return (row, at, into) -> instant(row.getLong(at), into);
        }
        if (type instanceof DateType) {
            return (row, at, into) -> {
                into.day(row.getInt(at));
                return true;
            };
        }
        if (type instanceof BooleanType) {
            return (row, at, into) -> {
                into.truth(row.getBoolean(at));
                return true;
            };
        }
        return number(type);
    }

    private static CatalystSingle number(DataType type) {
        if (type instanceof LongType) {
            return (row, at, into) -> integer(row.getLong(at), into);
        }
        if (type instanceof IntegerType) {
            return (row, at, into) -> integer(row.getInt(at), into);
        }
        if (type instanceof ShortType) {
            return (row, at, into) -> integer(row.getShort(at), into);
        }
        if (type instanceof ByteType) {
            return (row, at, into) -> integer(row.getByte(at), into);
        }
        if (type instanceof DoubleType) {
            return (row, at, into) -> {
                into.real(row.getDouble(at));
                return true;
            };
        }
        if (type instanceof DecimalType decimal && decimal.precision() <= Decimal.MAX_LONG_DIGITS()) {
            int precision = decimal.precision();
            int scale = decimal.scale();
            return (row, at, into) -> {
                into.decimal(row.getDecimal(at, precision, scale).toUnscaledLong(), scale);
                return true;
            };
        }
        return (row, at, into) -> false;
    }

    private static boolean integer(long number, SingleValue into) {
        into.integer(number);
        return true;
    }

    private static boolean instant(long micros, SingleValue into) {
        into.instant(Math.floorDiv(micros, MICROS), (int) Math.floorMod(micros, MICROS) * NANOS_OF_MICRO);
        return true;
    }

    private static boolean text(UTF8String text, SingleValue into) {
        if (text.getBaseObject() instanceof byte[] bytes) {
            into.text(bytes, (int) (text.getBaseOffset() - Platform.BYTE_ARRAY_OFFSET), text.numBytes());
        } else {
            byte[] copy = text.getBytes();
            into.text(copy, 0, copy.length);
        }
        return true;
    }
}
