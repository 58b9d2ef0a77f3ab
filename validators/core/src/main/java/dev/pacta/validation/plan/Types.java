/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import org.jspecify.annotations.Nullable;

/** What a single value of each logical type looks like. */
final class Types {
    private Types() {}

    static String expectation(Property property) {
        if (Times.isTime(property.logicalType()) && Times.of(property) == null) {
            return "text";
        }
        String format = property.options().format();
        return switch (property.logicalType()) {
            case STRING -> "text";
            case DATE -> "a date" + (format == null ? " such as 2026-01-31" : " of the form " + format);
            case TIMESTAMP ->
                "a timestamp" + (format == null ? " such as 2026-01-31T12:00:00Z" : " of the form " + format);
            case TIME -> "a time" + (format == null ? " such as 12:00:00" : " of the form " + format);
            case NUMBER -> "a number";
            case INTEGER -> "a whole number";
            case BOOLEAN -> "true or false";
            case OBJECT, MAP -> "an object";
            case ARRAY, VECTOR -> "a list";
            case UNSPECIFIED -> "anything";
        };
    }

    /** The check of the type; nothing where single values are never right or always. */
    static @Nullable Constraint of(Property property) {
        return switch (property.logicalType()) {
            case STRING -> value -> value.kind() == Value.Kind.TEXT;
            case NUMBER -> Value::isNumber;
            case INTEGER -> Value::isWhole;
            case BOOLEAN -> value -> value.kind() == Value.Kind.BOOLEAN;
            case DATE, TIMESTAMP, TIME -> times(property);
            case OBJECT, MAP, ARRAY, VECTOR -> value -> false;
            case UNSPECIFIED -> null;
        };
    }

    /** The kinds of values that have the type without a further look, a bit each. */
    static int kinds(LogicalType type) {
        return switch (type) {
            case STRING -> bit(Value.Kind.TEXT);
            case NUMBER -> bit(Value.Kind.INTEGER) | bit(Value.Kind.DECIMAL);
            case INTEGER -> bit(Value.Kind.INTEGER);
            case BOOLEAN -> bit(Value.Kind.BOOLEAN);
            case DATE, TIMESTAMP, TIME, OBJECT, MAP, ARRAY, VECTOR, UNSPECIFIED -> 0;
        };
    }

    private static int bit(Value.Kind kind) {
        return 1 << kind.ordinal();
    }

    private static @Nullable Constraint times(Property property) {
        Times times = Times.of(property);
        return times == null
                ? value -> value.kind() == Value.Kind.TEXT
                : value -> value.kind() == Value.Kind.TEXT && times.isTime(value);
    }

    static boolean isComposite(LogicalType type) {
        return switch (type) {
            case OBJECT, MAP, ARRAY, VECTOR -> true;
            case STRING, DATE, TIMESTAMP, TIME, NUMBER, INTEGER, BOOLEAN, UNSPECIFIED -> false;
        };
    }
}
