/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import dev.pacta.validation.rows.Conversion;
import dev.pacta.validation.rows.SingleValue;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/** Gives over a single value of one schema in the form that Avro's decoder has left it in. */
@FunctionalInterface
interface Single {
    /** Of what is nested or rare. */
    Single NEVER = (value, into) -> false;

    /** Gives over a value; false when only its {@link Conversion} tells what it is. */
    boolean read(Object value, SingleValue into);

    /** What reads values of that schema. */
    static Single of(Schema schema) {
        return switch (schema.getType()) {
            case STRING, ENUM -> Single::text;
            case BOOLEAN -> Single::truth;
            case DOUBLE -> Single::real;
            case INT, LONG -> number(schema.getLogicalType());
            case BYTES, FIXED ->
                schema.getLogicalType() instanceof LogicalTypes.Decimal decimal ? decimal(decimal.getScale()) : NEVER;
            case UNION -> union(schema);
            case RECORD, ARRAY, MAP, FLOAT, NULL -> NEVER;
        };
    }

    private static Single union(Schema union) {
        Single only = NEVER;
        int present = 0;
        for (Schema branch : union.getTypes()) {
            if (branch.getType() != Schema.Type.NULL) {
                only = of(branch);
                present++;
            }
        }
        return present == 1 ? only : NEVER;
    }

    private static boolean text(Object value, SingleValue into) {
        if (value instanceof Utf8 utf8) {
            into.text(utf8.getBytes(), 0, utf8.getByteLength());
        } else {
            into.text(value.toString());
        }
        return true;
    }

    private static boolean truth(Object value, SingleValue into) {
        if (value instanceof Boolean truth) {
            into.truth(truth);
            return true;
        }
        return false;
    }

    private static boolean real(Object value, SingleValue into) {
        if (value instanceof Double number) {
            into.real(number);
            return true;
        }
        return false;
    }

    private static Single number(@Nullable LogicalType type) {
        return switch (type == null ? "" : type.getName()) {
            case "date" -> Single::day;
            case "timestamp-millis" -> (value, into) -> instant(value, 1_000, into);
            case "timestamp-micros" -> (value, into) -> instant(value, 1_000_000, into);
            case "timestamp-nanos" -> (value, into) -> instant(value, 1_000_000_000, into);
            case "time-millis",
                    "time-micros",
                    "local-timestamp-millis",
                    "local-timestamp-micros",
                    "local-timestamp-nanos" -> NEVER;
            default -> Single::integer;
        };
    }

    private static boolean integer(Object value, SingleValue into) {
        if (value instanceof Long || value instanceof Integer) {
            into.integer(((Number) value).longValue());
            return true;
        }
        return false;
    }

    private static boolean day(Object value, SingleValue into) {
        if (value instanceof Integer day) {
            into.day(day);
            return true;
        }
        return false;
    }

    /** Every long is a moment that there is, in each of the units. */
    private static boolean instant(Object value, int unitsOfSecond, SingleValue into) {
        if (value instanceof Long count) {
            long second = Math.floorDiv(count, unitsOfSecond);
            into.instant(second, (int) (count - second * unitsOfSecond) * (1_000_000_000 / unitsOfSecond));
            return true;
        }
        return false;
    }

    private static Single decimal(int scale) {
        return (value, into) -> {
            if (value instanceof ByteBuffer buffer && fitsLong(buffer.remaining())) {
                into.decimal(unscaled(buffer, buffer.position(), buffer.limit()), scale);
                return true;
            }
            if (value instanceof GenericFixed fixed && fitsLong(fixed.bytes().length)) {
                into.decimal(unscaled(ByteBuffer.wrap(fixed.bytes()), 0, fixed.bytes().length), scale);
                return true;
            }
            if (value instanceof BigDecimal number) {
                into.decimal(number);
                return true;
            }
            return false;
        };
    }

    private static boolean fitsLong(int bytes) {
        return bytes > 0 && bytes <= Long.BYTES;
    }

    /** A number in two's complement, its highest byte first. */
    private static long unscaled(ByteBuffer buffer, int from, int to) {
        long sum = buffer.get(from);
        for (int at = from + 1; at < to; at++) {
            sum = sum << Byte.SIZE | buffer.get(at) & 0xFF;
        }
        return sum;
    }
}
