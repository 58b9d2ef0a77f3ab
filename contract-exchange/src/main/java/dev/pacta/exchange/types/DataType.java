/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.types;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a type means, in no product's words. Immutable. */
public sealed interface DataType {
    /**
     * Text.
     *
     * @param length the most characters, if there is a limit
     * @param fixed whether shorter values are padded
     */
    record Text(@Nullable Integer length, boolean fixed) implements DataType {}

    /** A whole number of so many bits: 8, 16, 32, 64 or 128. */
    record Whole(int bits, boolean signed) implements DataType {}

    /**
     * An exact number.
     *
     * @param precision all digits, if limited
     * @param scale the digits after the point, if limited
     */
    record Decimal(@Nullable Integer precision, @Nullable Integer scale) implements DataType {}

    /** A floating-point number of 32 or 64 bits. */
    record Floating(int bits) implements DataType {}

    /** A truth value. */
    record Truth() implements DataType {}

    /** A day. */
    record Date() implements DataType {}

    /** A time of day. */
    record Time(@Nullable Integer precision, boolean zone) implements DataType {}

    /**
     * A point in time.
     *
     * @param precision digits of the second
     * @param zone whether it is the same moment everywhere
     */
    record Timestamp(@Nullable Integer precision, boolean zone) implements DataType {}

    /** Bytes. */
    record Binary(@Nullable Integer length, boolean fixed) implements DataType {}

    /** A universally unique identifier. */
    record Uuid() implements DataType {}

    /** A JSON document, or another value that carries its own type. */
    record Document() implements DataType {}

    /** A span of time. */
    record Interval() implements DataType {}

    /** One of these texts. */
    record Enumeration(List<String> values) implements DataType {
        public Enumeration {
            values = List.copyOf(values);
        }
    }

    /** A list of items of one type. */
    record Array(DataType items) implements DataType {}

    /** Named members. */
    record Structure(List<Member> members) implements DataType {
        public Structure {
            members = List.copyOf(members);
        }
    }

    /** Values by key. */
    record Mapping(DataType key, DataType value) implements DataType {}

    /** Numbers of one embedding. */
    record Embedding(@Nullable Integer dimensions) implements DataType {}

    /** A type that the dialect does not have, as it was written. */
    record Unknown(String text) implements DataType {}

    /** One member of a structure. */
    record Member(
            String name,
            DataType type,
            boolean required,
            @Nullable String comment) {}
}
