/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.sample;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was seen of one field over all records. Keeps sums, never a record. Not thread-safe. */
final class Observation {
    static final int MOST_MEMBERS = 2_000;

    /** What a value is where the file itself says so. */
    enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        OBJECT,
        LIST
    }

    private final Map<Kind, Long> kinds = new java.util.EnumMap<>(Kind.class);
    private final Set<Shape> shapes = EnumSet.allOf(Shape.class);
    private final Map<String, Observation> members = new LinkedHashMap<>();
    private final NumberRange numbers = new NumberRange();
    private final Distinct distinct = new Distinct();
    private @Nullable Observation items;
    private long zoned;
    private long withoutZone;
    private long beyondMembers;

    void see(@Nullable Object value) {
        if (value instanceof String text) {
            text(text);
        } else if (value instanceof Boolean truth) {
            count(Kind.TRUTH);
            distinct.see(truth.toString());
        } else if (value instanceof Number number) {
            count(Kind.NUMBER);
            distinct.see(number.toString());
            numbers.see(exact(number));
        } else if (value instanceof Map<?, ?> map) {
            count(Kind.OBJECT);
            map.forEach(this::member);
        } else if (value instanceof List<?> list) {
            count(Kind.LIST);
            items = items == null ? new Observation() : items;
            list.forEach(items::see);
        }
    }

    private static BigDecimal exact(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        return number instanceof BigInteger whole ? new BigDecimal(whole) : new BigDecimal(number.toString());
    }

    private void count(Kind kind) {
        kinds.merge(kind, 1L, Long::sum);
    }

    private void text(String text) {
        count(Kind.TEXT);
        distinct.see(text);
        Set<Shape> seen = Shape.of(text);
        shapes.retainAll(seen);
        if (seen.contains(Shape.DECIMAL)) {
            numbers.see(new BigDecimal(text));
        }
        if (seen.contains(Shape.TIMESTAMP)) {
            zoned += Shape.hasZone(text) ? 1 : 0;
            withoutZone += Shape.hasZone(text) ? 0 : 1;
        }
    }

    private void member(Object name, @Nullable Object value) {
        Observation member = members.get(String.valueOf(name));
        if (member == null && members.size() == MOST_MEMBERS) {
            beyondMembers++;
            return;
        }
        if (member == null) {
            member = new Observation();
            members.put(String.valueOf(name), member);
        }
        member.see(value);
    }

    /** The kinds of values that were seen. */
    Set<Kind> kinds() {
        return kinds.keySet();
    }

    /** How many values there were, nulls aside. */
    long values() {
        return kinds.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many objects there were. */
    long objects() {
        return kinds.getOrDefault(Kind.OBJECT, 0L);
    }

    /** Whether every text has that shape. */
    boolean isAll(Shape shape) {
        return kinds.containsKey(Kind.TEXT) && shapes.contains(shape);
    }

    NumberRange numbers() {
        return numbers;
    }

    Distinct distinct() {
        return distinct;
    }

    Map<String, Observation> members() {
        return members;
    }

    /** Whether there were more names than are kept apart. */
    boolean hasTooManyMembers() {
        return beyondMembers > 0;
    }

    @Nullable
    Observation items() {
        return items;
    }

    /** Whether timestamps name their zone; nothing when some do and some do not. */
    @Nullable
    Boolean zone() {
        return zoned > 0 && withoutZone > 0 ? null : Boolean.valueOf(zoned > 0);
    }
}
