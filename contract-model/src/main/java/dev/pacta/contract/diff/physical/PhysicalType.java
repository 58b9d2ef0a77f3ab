/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff.physical;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a physical type holds, whatever the vendor calls it. Immutable.
 *
 * <p>Sources: the type chapters of the manuals of PostgreSQL, MySQL, Oracle, SQL Server, Snowflake, BigQuery, Databricks, Redshift
 * and DuckDB, and the specifications of Avro and Parquet.
 */
public sealed interface PhysicalType {
    /** Whole numbers. */
    record Whole(BigInteger least, BigInteger greatest) implements PhysicalType {}

    /**
     * Decimal numbers without rounding.
     *
     * @param precision all digits; null when it is left to the vendor
     * @param scale digits after the point
     */
    record Exact(@Nullable Integer precision, int scale) implements PhysicalType {}

    /**
     * Binary floating-point numbers (IEEE 754).
     *
     * @param bits of the significand
     * @param vendor whether the size is left to the vendor, as for {@code FLOAT}
     */
    record Floating(int bits, boolean vendor) implements PhysicalType {}

    /**
     * Text.
     *
     * @param length in characters at most
     * @param padded whether shorter texts are filled up
     * @param national whether characters beyond the database's own are held for sure
     */
    record Text(long length, boolean padded, boolean national) implements PhysicalType {}

    /** Bytes, at most so many. */
    record Bytes(long length) implements PhysicalType {}

    /** Bits, exactly or at most so many. */
    record Bits(long length, boolean varying) implements PhysicalType {}

    /** What a moment says about its zone. */
    enum Zone {
        /** The vendor decides, as for {@code TIMESTAMP}. */
        VENDOR,
        NONE,
        /** A point in time, shown in any zone. */
        INSTANT,
        /** The offset is kept. */
        OFFSET
    }

    /**
     * Date and time.
     *
     * @param fraction digits of the second; null when it is left to the vendor
     */
    record Moment(@Nullable Integer fraction, Zone zone) implements PhysicalType {}

    /** Time of day. */
    record TimeOfDay(@Nullable Integer fraction, boolean zoned) implements PhysicalType {}

    /** One of the listed texts. */
    record Labels(List<String> values) implements PhysicalType {
        public Labels {
            values = List.copyOf(values);
        }
    }

    /** A list. */
    record ListOf(PhysicalType element) implements PhysicalType {}

    /** A map. */
    record MapOf(PhysicalType key, PhysicalType value) implements PhysicalType {}

    /** Named fields. */
    record Struct(Map<String, PhysicalType> fields) implements PhysicalType {
        public Struct {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** A known type that only equals itself, such as {@code UUID}, {@code JSON} or {@code DATE}. */
    record Plain(String name) implements PhysicalType {}

    /** A type that Pacta does not know. */
    record Unknown(String text) implements PhysicalType {}
}
