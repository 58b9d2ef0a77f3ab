/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.exchange.types.DataType;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the values of a column have the type that the contract says: always, never, when a condition holds, or only their reader knows.
 *
 * @param wrong when a value that is there has another type; nothing when none ever has
 * @param unclear why only the values themselves tell
 */
record TypeFit(@Nullable String wrong, @Nullable String unclear) {
    private static final TypeFit ALWAYS = new TypeFit(null, null);
    private static final TypeFit NEVER = new TypeFit("1 = 1", null);

    /** Whether no value has the type. */
    boolean isNever() {
        return NEVER.equals(this);
    }

    static TypeFit of(Property property, TableColumn column, SqlDialect dialect, String reference) {
        DataType stored = column.type();
        if (stored instanceof DataType.Unknown
                || stored instanceof DataType.Binary
                || stored instanceof DataType.Interval) {
            return unclear("the type %s of its column is read as text".formatted(column.stored()));
        }
        if (!dialect.isKnown(column)) {
            return unclear("what %s means by %s is not certain".formatted(dialect.title(), column.stored()));
        }
        return switch (property.logicalType()) {
            case STRING ->
                isText(stored) ? ALWAYS : isNumber(stored) ? NEVER : unclear("it is stored as " + column.stored());
            case INTEGER -> number(stored, true, dialect, reference);
            case NUMBER -> number(stored, false, dialect, reference);
            case BOOLEAN -> truth(stored, reference);
            case DATE -> time(property, column, stored instanceof DataType.Date, dialect, reference);
            case TIMESTAMP -> time(property, column, stored instanceof DataType.Timestamp, dialect, reference);
            case TIME ->
                time(property, column, stored instanceof DataType.Time plain && !plain.zone(), dialect, reference);
            case OBJECT, MAP, ARRAY, VECTOR ->
                isNumber(stored) || stored instanceof DataType.Truth
                        ? NEVER
                        : unclear("what is inside %s is looked at value by value"
                                .formatted(word(property.logicalType())));
            case UNSPECIFIED -> unclear("the contract says no type");
        };
    }

    private static TypeFit number(DataType stored, boolean whole, SqlDialect dialect, String reference) {
        if (!isNumber(stored)) {
            return isText(stored) ? NEVER : unclear("its column holds no numbers");
        }
        if (stored instanceof DataType.Floating floating && floating.bits() != Double.SIZE) {
            return unclear("numbers of 32 bits are compared by what they are written as");
        }
        boolean always = stored instanceof DataType.Whole
                || stored instanceof DataType.Decimal decimal
                        && Integer.valueOf(0).equals(decimal.scale());
        String fraction = whole && !always ? dialect.fraction(stored, reference) : null;
        String none = stored instanceof DataType.Whole ? null : dialect.noNumber(stored, reference);
        return wrong(none, fraction);
    }

    /** Some products keep truth in a small number. */
    private static TypeFit truth(DataType stored, String reference) {
        if (stored instanceof DataType.Truth) {
            return ALWAYS;
        }
        return isText(stored) ? NEVER : unclear("its column holds no truth values by itself");
    }

    private static TypeFit time(
            Property property, TableColumn column, boolean fits, SqlDialect dialect, String reference) {
        if (!fits) {
            return unclear("its column is " + column.stored());
        }
        return property.options().format() == null
                ? wrong(dialect.noTime(column.type(), reference), null)
                : unclear("the contract gives its times a form of their own");
    }

    private static TypeFit wrong(@Nullable String first, @Nullable String second) {
        String either = Stream.of(first, second).flatMap(Stream::ofNullable).collect(Collectors.joining(" OR "));
        return either.isEmpty() ? ALWAYS : new TypeFit(either, null);
    }

    private static TypeFit unclear(String reason) {
        return new TypeFit(null, reason);
    }

    private static String word(LogicalType type) {
        return switch (type) {
            case OBJECT -> "an object";
            case MAP -> "a map";
            case ARRAY -> "a list";
            case VECTOR -> "a vector";
            default -> throw new IllegalArgumentException(type.text());
        };
    }

    static boolean isText(DataType type) {
        return type instanceof DataType.Text || type instanceof DataType.Uuid || type instanceof DataType.Enumeration;
    }

    static boolean isNumber(DataType type) {
        return type instanceof DataType.Whole || type instanceof DataType.Decimal || type instanceof DataType.Floating;
    }
}
