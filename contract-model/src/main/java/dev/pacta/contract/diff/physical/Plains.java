/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff.physical;

import dev.pacta.contract.diff.physical.PhysicalType.Zone;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Types that hold a single value. */
final class Plains {
    private static final int MOST_DIGITS = 1_000;
    private static final long UNLIMITED = Long.MAX_VALUE / 2;

    private Plains() {}

    /** Null when it is not known. */
    static @Nullable PhysicalType read(WrittenType written) {
        PhysicalType type = number(written);
        if (type == null) {
            type = text(written);
        }
        if (type == null) {
            type = temporal(written);
        }
        return type == null ? other(written) : type;
    }

    private static @Nullable PhysicalType number(WrittenType written) {
        return switch (written.name()) {
            case "TINYINT", "INT1", "BYTE", "INT_8" -> PhysicalTypes.signed(8);
            case "SMALLINT", "INT2", "SHORT", "INT16", "INT_16", "SMALLSERIAL", "SERIAL2" -> PhysicalTypes.signed(16);
            case "MEDIUMINT", "INT3" -> PhysicalTypes.signed(24);
            case "INT", "INTEGER", "INT4", "INT32", "INT_32", "SERIAL", "SERIAL4", "SIGNED" -> PhysicalTypes.signed(32);
            case "BIGINT", "INT8", "INT64", "INT_64", "LONG", "BIGSERIAL", "SERIAL8" -> PhysicalTypes.signed(64);
            case "HUGEINT", "INT128" -> PhysicalTypes.signed(128);
            case "INT256" -> PhysicalTypes.signed(256);
            case "TINYINT UNSIGNED", "UTINYINT", "UINT8", "UINT_8" -> PhysicalTypes.unsigned(8);
            case "SMALLINT UNSIGNED", "USMALLINT", "UINT16", "UINT_16" -> PhysicalTypes.unsigned(16);
            case "MEDIUMINT UNSIGNED" -> PhysicalTypes.unsigned(24);
            case "INT UNSIGNED", "INTEGER UNSIGNED", "UNSIGNED", "UINTEGER", "UINT32", "UINT_32" ->
                PhysicalTypes.unsigned(32);
            case "BIGINT UNSIGNED", "UBIGINT", "UINT64", "UINT_64" -> PhysicalTypes.unsigned(64);
            case "UHUGEINT", "UINT128" -> PhysicalTypes.unsigned(128);
            case "HALF", "FLOAT16" -> new PhysicalType.Floating(11, false);
            case "BFLOAT16" -> new PhysicalType.Floating(8, false);
            case "REAL", "FLOAT4", "FLOAT32", "BINARY_FLOAT" -> new PhysicalType.Floating(24, false);
            case "DOUBLE", "DOUBLE PRECISION", "FLOAT8", "FLOAT64", "BINARY_DOUBLE" ->
                new PhysicalType.Floating(53, false);
            case "FLOAT" -> floating(written.number(0));
            case "DECIMAL", "NUMERIC", "NUMBER", "DEC", "FIXED" -> exact(written);
            case "BIGNUMERIC", "BIGDECIMAL" ->
                written.arguments().isEmpty() ? new PhysicalType.Exact(76, 38) : exact(written);
            case "MONEY" -> new PhysicalType.Exact(19, 4);
            case "SMALLMONEY" -> new PhysicalType.Exact(10, 4);
            default -> null;
        };
    }

    private static PhysicalType floating(@Nullable Integer bits) {
        return bits == null
                ? new PhysicalType.Floating(24, true)
                : new PhysicalType.Floating(bits <= 24 ? 24 : 53, false);
    }

    /** Without a precision the vendor decides; without a scale it is 0. */
    private static @Nullable PhysicalType exact(WrittenType written) {
        if (written.arguments().isEmpty()) {
            return new PhysicalType.Exact(null, 0);
        }
        Integer precision = written.number(0);
        Integer scale = written.arguments().size() < 2 ? Integer.valueOf(0) : written.number(1);
        boolean sound = precision != null
                && scale != null
                && precision > 0
                && precision <= MOST_DIGITS
                && Math.abs(scale) <= MOST_DIGITS;
        return sound ? new PhysicalType.Exact(precision, Objects.requireNonNull(scale)) : null;
    }

    private static @Nullable PhysicalType text(WrittenType written) {
        return switch (written.name()) {
            case "VARCHAR", "CHARACTER VARYING", "CHAR VARYING", "VARCHAR2", "STRING", "UTF8", "CHARVARYING" ->
                text(written, UNLIMITED, false, false);
            case "TEXT", "CLOB", "CHARACTER LARGE OBJECT", "NTEXT", "NCLOB" -> text(written, UNLIMITED, false, false);
            case "NVARCHAR", "NVARCHAR2", "NATIONAL CHARACTER VARYING", "NATIONAL VARCHAR", "NCHAR VARYING" ->
                text(written, UNLIMITED, false, true);
            case "CHAR", "CHARACTER", "BPCHAR" -> text(written, 1, true, false);
            case "NCHAR", "NATIONAL CHARACTER", "NATIONAL CHAR" -> text(written, 1, true, true);
            case "TINYTEXT" -> new PhysicalType.Text(255, false, false);
            case "MEDIUMTEXT" -> new PhysicalType.Text(UNLIMITED + 1, false, false);
            case "LONGTEXT" -> new PhysicalType.Text(UNLIMITED + 2, false, false);
            case "BINARY",
                    "VARBINARY",
                    "BYTEA",
                    "BYTES",
                    "BLOB",
                    "RAW",
                    "LONG RAW",
                    "BINARY VARYING",
                    "BINARY LARGE OBJECT" -> new PhysicalType.Bytes(length(written, UNLIMITED));
            case "BIT", "BIT VARYING", "VARBIT" -> bits(written);
            default -> null;
        };
    }

    private static PhysicalType bits(WrittenType written) {
        return written.name().equals("BIT") && written.arguments().isEmpty()
                ? new PhysicalType.Plain("BOOLEAN")
                : new PhysicalType.Bits(
                        length(written, UNLIMITED), !written.name().equals("BIT"));
    }

    private static @Nullable PhysicalType text(WrittenType written, long usual, boolean padded, boolean national) {
        String first =
                written.arguments().isEmpty() ? "" : written.arguments().get(0).replaceAll("(?i) char$", "");
        boolean sound = first.isEmpty() || first.equalsIgnoreCase("max") || first.matches("\\d{1,9}");
        return sound ? new PhysicalType.Text(length(first, usual), padded, national) : null;
    }

    private static long length(WrittenType written, long usual) {
        return length(written.arguments().isEmpty() ? "" : written.arguments().get(0), usual);
    }

    private static long length(String digits, long usual) {
        return digits.matches("\\d{1,9}") ? Long.parseLong(digits) : digits.equalsIgnoreCase("max") ? UNLIMITED : usual;
    }

    private static @Nullable PhysicalType temporal(WrittenType written) {
        Integer fraction = written.number(0);
        return switch (written.name()) {
            case "TIMESTAMP" -> new PhysicalType.Moment(fraction, Zone.VENDOR);
            case "TIMESTAMP WITHOUT TIME ZONE", "TIMESTAMP_NTZ", "TIMESTAMPNTZ", "DATETIME", "DATETIME2" ->
                new PhysicalType.Moment(fraction, Zone.NONE);
            case "LOCAL-TIMESTAMP-MILLIS", "TIMESTAMP_MS" -> new PhysicalType.Moment(3, Zone.NONE);
            case "LOCAL-TIMESTAMP-MICROS", "TIMESTAMP_US" -> new PhysicalType.Moment(6, Zone.NONE);
            case "LOCAL-TIMESTAMP-NANOS", "TIMESTAMP_NS" -> new PhysicalType.Moment(9, Zone.NONE);
            case "TIMESTAMP_S", "SMALLDATETIME" -> new PhysicalType.Moment(0, Zone.NONE);
            case "TIMESTAMPTZ", "TIMESTAMP WITH TIME ZONE" -> new PhysicalType.Moment(fraction, Zone.INSTANT);
            case "TIMESTAMP_LTZ", "TIMESTAMPLTZ", "TIMESTAMP WITH LOCAL TIME ZONE" ->
                new PhysicalType.Moment(fraction, Zone.INSTANT);
            case "TIMESTAMP-MILLIS", "TIMESTAMP_MILLIS" -> new PhysicalType.Moment(3, Zone.INSTANT);
            case "TIMESTAMP-MICROS", "TIMESTAMP_MICROS" -> new PhysicalType.Moment(6, Zone.INSTANT);
            case "TIMESTAMP-NANOS", "TIMESTAMP_NANOS" -> new PhysicalType.Moment(9, Zone.INSTANT);
            case "TIMESTAMP_TZ", "DATETIMEOFFSET" -> new PhysicalType.Moment(fraction, Zone.OFFSET);
            case "TIME", "TIME WITHOUT TIME ZONE" -> new PhysicalType.TimeOfDay(fraction, false);
            case "TIME-MILLIS", "TIME_MILLIS" -> new PhysicalType.TimeOfDay(3, false);
            case "TIME-MICROS", "TIME_MICROS" -> new PhysicalType.TimeOfDay(6, false);
            case "TIMETZ", "TIME WITH TIME ZONE" -> new PhysicalType.TimeOfDay(fraction, true);
            default -> null;
        };
    }

    private static @Nullable PhysicalType other(WrittenType written) {
        if (!written.arguments().isEmpty()) {
            return null;
        }
        return switch (written.name()) {
            case "BOOLEAN", "BOOL" -> new PhysicalType.Plain("BOOLEAN");
            case "DATE", "DATE32" -> new PhysicalType.Plain("DATE");
            case "UUID", "UNIQUEIDENTIFIER" -> new PhysicalType.Plain("UUID");
            case "JSON",
                    "JSONB",
                    "VARIANT",
                    "SUPER",
                    "XML",
                    "INTERVAL",
                    "GEOGRAPHY",
                    "GEOMETRY",
                    "INET",
                    "CIDR",
                    "YEAR",
                    "ROWID",
                    "HSTORE",
                    "TABLE",
                    "VIEW",
                    "TOPIC" -> new PhysicalType.Plain(written.name());
            default -> null;
        };
    }
}
