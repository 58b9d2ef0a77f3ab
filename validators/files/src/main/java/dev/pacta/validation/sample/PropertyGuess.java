/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.sample;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.types.DataType;
import dev.pacta.exchange.types.Dialect;
import dev.pacta.exchange.types.PropertyTypes;
import dev.pacta.validation.files.FileRecords;
import dev.pacta.validation.sample.Observation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes a property of what was seen and, where the file has types, of what it declares. Not thread-safe. */
final class PropertyGuess {
    private final boolean untyped;
    private final long records;
    private final List<Loss> losses;

    /**
     * @param untyped whether the file knows nothing but text
     * @param records how many there were
     */
    PropertyGuess(boolean untyped, long records, List<Loss> losses) {
        this.untyped = untyped;
        this.records = records;
        this.losses = losses;
    }

    /** The properties of a record or of an object inside one. */
    List<Property> members(Observation parent, String path) {
        List<Property> properties = new ArrayList<>();
        for (Map.Entry<String, Observation> member : parent.members().entrySet()) {
            boolean always = member.getValue().values() == parent.objects();
            properties.add(guess(member.getKey(), member.getValue(), path + "." + member.getKey(), always));
        }
        if (parent.hasTooManyMembers()) {
            losses.add(new Loss(
                    path,
                    "it has more than %,d different names; the others are left out"
                            .formatted(Observation.MOST_MEMBERS)));
        }
        return properties;
    }

    private Property guess(String name, Observation seen, String path, boolean always) {
        GuessedType type = type(seen, path);
        Property.Nesting nesting = nesting(seen, path);
        return Suggestions.on(type.property(name, always && seen.values() > 0, nesting), seen, records);
    }

    /** Where a field holds objects and other values too, what lies in the objects is described all the same. */
    private Property.Nesting nesting(Observation seen, String path) {
        Observation items = seen.items();
        List<Property> members = seen.objects() == 0 ? List.of() : members(seen, path);
        Property item = items == null || items.values() == 0 ? null : guess("items", items, path + "[]", false);
        return members.isEmpty() && item == null
                ? Property.Nesting.NONE
                : new Property.Nesting(members, item, null, null);
    }

    private GuessedType type(Observation seen, String path) {
        if (seen.values() == 0) {
            losses.add(new Loss(path, "no record has a value here; its type is not known"));
            return GuessedType.of(untyped ? LogicalType.STRING : LogicalType.UNSPECIFIED);
        }
        if (seen.kinds().size() > 1) {
            losses.add(
                    new Loss(path, "it holds values of different types (%s); any is allowed".formatted(words(seen))));
            return GuessedType.of(LogicalType.UNSPECIFIED);
        }
        return switch (seen.kinds().iterator().next()) {
            case TEXT -> text(seen, path);
            case NUMBER -> number(seen, path);
            case TRUTH -> GuessedType.of(LogicalType.BOOLEAN);
            case OBJECT -> GuessedType.of(LogicalType.OBJECT);
            case LIST -> GuessedType.of(LogicalType.ARRAY);
        };
    }

    private static String words(Observation seen) {
        return String.join(
                ", ",
                seen.kinds().stream()
                        .map(kind -> switch (kind) {
                            case TEXT -> "text";
                            case NUMBER -> "numbers";
                            case TRUTH -> "truth values";
                            case OBJECT -> "objects";
                            case LIST -> "lists";
                        })
                        .toList());
    }

    private GuessedType text(Observation seen, String path) {
        if (untyped && seen.isAll(Shape.DECIMAL)) {
            return number(seen, path);
        }
        if (untyped && seen.isAll(Shape.TRUTH)) {
            return GuessedType.of(LogicalType.BOOLEAN);
        }
        if (seen.isAll(Shape.DATE)) {
            return GuessedType.of(LogicalType.DATE);
        }
        if (seen.isAll(Shape.TIME)) {
            return GuessedType.of(LogicalType.TIME);
        }
        if (seen.isAll(Shape.TIMESTAMP)) {
            Boolean zone = seen.zone();
            if (zone == null) {
                losses.add(new Loss(path, "some timestamps name their zone and some do not; say which is right"));
            }
            return GuessedType.timestamp(zone);
        }
        return seen.isAll(Shape.UUID)
                ? GuessedType.formatted(LogicalType.STRING, "uuid")
                : GuessedType.of(LogicalType.STRING);
    }

    private GuessedType number(Observation seen, String path) {
        NumberRange numbers = seen.numbers();
        if (!numbers.isWhole()) {
            String decimal = numbers.decimal();
            return decimal == null
                    ? GuessedType.formatted(LogicalType.NUMBER, "f64")
                    : GuessedType.stored(LogicalType.NUMBER, decimal);
        }
        String width = numbers.width();
        if (width == null) {
            losses.add(new Loss(path, "it holds whole numbers beyond 128 bits; no database type was chosen"));
            return GuessedType.of(LogicalType.INTEGER);
        }
        return GuessedType.formatted(LogicalType.INTEGER, width);
    }

    /** A column whose type the file declares; what the values say against it wins, so that the data passes. */
    Property declared(String name, String columnType, Observation seen, String path) {
        DataType type = Dialect.DUCKDB.parse(columnType);
        Property typed = PropertyTypes.typed(Property.of(name, LogicalType.UNSPECIFIED), type, columnType);
        boolean readable = FileRecords.holds(columnType, typed.logicalType());
        boolean always = seen.values() == records && records > 0;
        if (readable && agrees(typed.logicalType(), seen)) {
            return Suggestions.on(GuessedType.required(typed, always), seen, records);
        }
        losses.add(new Loss(
                path,
                readable
                        ? "some values are no %s, such as NaN; any value is allowed"
                                .formatted(typed.logicalType().text())
                        : "values of the type %s cannot be validated; any value is allowed".formatted(columnType)));
        return GuessedType.stored(LogicalType.UNSPECIFIED, columnType).property(name, always, Property.Nesting.NONE);
    }

    private static boolean agrees(LogicalType type, Observation seen) {
        if (seen.values() == 0) {
            return true;
        }
        boolean kind = seen.kinds().size() == 1;
        Kind only = seen.kinds().iterator().next();
        return switch (type) {
            case NUMBER, INTEGER -> kind && only == Kind.NUMBER;
            case BOOLEAN -> kind && only == Kind.TRUTH;
            case DATE -> seen.isAll(Shape.DATE);
            case TIME -> seen.isAll(Shape.TIME);
            case TIMESTAMP -> seen.isAll(Shape.TIMESTAMP);
            case STRING -> kind && only == Kind.TEXT;
            case ARRAY, VECTOR -> kind && only == Kind.LIST;
            case OBJECT, MAP -> kind && only == Kind.OBJECT;
            case UNSPECIFIED -> true;
        };
    }
}
