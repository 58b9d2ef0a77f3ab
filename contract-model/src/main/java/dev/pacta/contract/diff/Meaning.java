/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as documents hold them, by what they mean: 1 is 1.0, and the order of keys plays no part. */
final class Meaning {
    private static final int SHOWN = 80;
    private static final int KEPT = 2_000;
    private static final int LONG_DIGITS = 18;

    private Meaning() {}

    static boolean same(@Nullable Object left, @Nullable Object right) {
        return Objects.equals(normal(left), normal(right));
    }

    /** The same values, in whatever order and however often. */
    static boolean sameSet(Collection<?> left, Collection<?> right) {
        return normalSet(left).equals(normalSet(right));
    }

    /** A form in which equal meaning is equality. */
    static @Nullable Object normal(@Nullable Object value) {
        if (value instanceof Number number) {
            return normal(number);
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .collect(Collectors.toMap(
                            entry -> String.valueOf(entry.getKey()), entry -> List.of(wrapped(entry.getValue()))));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Meaning::wrapped).toList();
        }
        return value;
    }

    /** Small whole numbers without decimals, whose class takes a new process some milliseconds to begin with. */
    private static Number normal(Number number) {
        if (number instanceof Integer || number instanceof Long) {
            return number.longValue();
        }
        if (number instanceof BigInteger whole && whole.bitLength() < Long.SIZE) {
            return whole.longValue();
        }
        BigDecimal shortest = new BigDecimal(number.toString()).stripTrailingZeros();
        boolean small = shortest.scale() <= 0 && shortest.precision() - (long) shortest.scale() <= LONG_DIGITS;
        return small ? (Number) shortest.longValueExact() : shortest;
    }

    /** As a document would write it, on one line. */
    static String text(@Nullable Object value) {
        String text = plain(value);
        return text.length() <= KEPT ? text : text.substring(0, KEPT) + "…";
    }

    /** For a sentence. */
    static String quoted(@Nullable Object value) {
        String text = plain(value);
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return value instanceof String ? "'" + shown + "'" : shown;
    }

    private static String plain(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
                    ? number.toString()
                    : number.stripTrailingZeros().scale() > KEPT ? number.toString() : number.toPlainString();
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + plain(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(Meaning::plain).collect(Collectors.joining(", ", "[", "]"));
        }
        return String.valueOf(value);
    }

    static Set<Object> normalSet(Collection<?> values) {
        Set<Object> normal = new HashSet<>();
        values.forEach(value -> normal.add(wrapped(value)));
        return normal;
    }

    private static Object wrapped(@Nullable Object value) {
        Object normal = normal(value);
        return normal == null ? "\u0000null" : normal;
    }
}
