/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The whole numbers that a format of the standard holds: {@code i8} to {@code i128} with a sign, {@code u8} to {@code u128} without. The
 * standard says that they follow the integer types of Rust. Its schema names {@code i32} as the default; here that is a remark, and a
 * property without a format takes whole numbers of any size. Immutable.
 *
 * @param name as the standard writes it
 * @param least belongs to it
 * @param greatest belongs to it
 */
public record IntegerFormat(String name, BigInteger least, BigInteger greatest) {
    private static final Map<String, IntegerFormat> ALL = new LinkedHashMap<>();

    static {
        for (int bits = Byte.SIZE; bits <= 2 * Long.SIZE; bits *= 2) {
            BigInteger half = BigInteger.TWO.pow(bits - 1);
            ALL.put("i" + bits, new IntegerFormat("i" + bits, half.negate(), half.subtract(BigInteger.ONE)));
            BigInteger whole = BigInteger.TWO.pow(bits);
            ALL.put("u" + bits, new IntegerFormat("u" + bits, BigInteger.ZERO, whole.subtract(BigInteger.ONE)));
        }
    }

    /** All of them. */
    public static List<IntegerFormat> all() {
        return List.copyOf(ALL.values());
    }

    /** The format of that name; empty when it is none of whole numbers. */
    public static Optional<IntegerFormat> named(@Nullable String name) {
        return Optional.ofNullable(name).map(ALL::get);
    }

    /** The format of a property of whole numbers; empty for properties of other types, and without a format of the standard. */
    public static Optional<IntegerFormat> of(Property property) {
        return property.logicalType() == LogicalType.INTEGER
                ? named(property.options().format())
                : Optional.empty();
    }

    /** Whether the number lies between its ends. */
    public boolean holds(BigDecimal number) {
        return number.compareTo(new BigDecimal(least)) >= 0 && number.compareTo(new BigDecimal(greatest)) <= 0;
    }
}
