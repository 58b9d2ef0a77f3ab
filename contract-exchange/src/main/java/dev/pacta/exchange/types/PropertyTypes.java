/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.types;

import dev.pacta.contract.EnumValue;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.TypeOptions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a type says about a property. Source: Open Data Contract Standard, logical types and their options. */
public final class PropertyTypes {
    private static final Map<Integer, String> WIDTHS = Map.of(8, "8", 16, "16", 32, "32", 64, "64", 128, "128");

    private PropertyTypes() {}

    /** The property with the logical type, the options and what lies inside, as the type says it; everything else stays. */
    public static Property typed(Property property, DataType type, @Nullable String physicalType) {
        Property.Physical physical = property.physical();
        Property.Physical stored = new Property.Physical(
                physical.name(),
                physicalType,
                physical.partitioned(),
                physical.partitionKeyPosition(),
                physical.encryptedName());
        return property.withType(logical(type), options(type))
                .withPhysical(stored)
                .withValues(type instanceof DataType.Enumeration values ? allowed(values) : property.values())
                .withNesting(nesting(type));
    }

    static LogicalType logical(DataType type) {
        if (type instanceof DataType.Whole || type instanceof DataType.Decimal decimal && isWhole(decimal)) {
            return LogicalType.INTEGER;
        }
        if (type instanceof DataType.Decimal || type instanceof DataType.Floating) {
            return LogicalType.NUMBER;
        }
        if (type instanceof DataType.Truth) {
            return LogicalType.BOOLEAN;
        }
        if (type instanceof DataType.Date) {
            return LogicalType.DATE;
        }
        if (type instanceof DataType.Time) {
            return LogicalType.TIME;
        }
        if (type instanceof DataType.Timestamp) {
            return LogicalType.TIMESTAMP;
        }
        return nested(type);
    }

    private static LogicalType nested(DataType type) {
        if (type instanceof DataType.Array) {
            return LogicalType.ARRAY;
        }
        if (type instanceof DataType.Structure) {
            return LogicalType.OBJECT;
        }
        if (type instanceof DataType.Document) {
            // A document may be a list, a number or null as well.
            return LogicalType.UNSPECIFIED;
        }
        if (type instanceof DataType.Mapping) {
            return LogicalType.MAP;
        }
        if (type instanceof DataType.Embedding vector) {
            return vector.dimensions() == null ? LogicalType.ARRAY : LogicalType.VECTOR;
        }
        return type instanceof DataType.Unknown ? LogicalType.UNSPECIFIED : LogicalType.STRING;
    }

    private static boolean isWhole(DataType.Decimal decimal) {
        return decimal.precision() != null && decimal.scale() != null && decimal.scale() <= 0;
    }

    private static TypeOptions options(DataType type) {
        if (type instanceof DataType.Text text) {
            return options(text.length(), null, TypeOptions.Zone.NONE, TypeOptions.Vector.NONE);
        }
        if (type instanceof DataType.Timestamp timestamp) {
            return options(null, null, new TypeOptions.Zone(timestamp.zone(), null), TypeOptions.Vector.NONE);
        }
        if (type instanceof DataType.Time time) {
            return options(null, null, new TypeOptions.Zone(time.zone(), null), TypeOptions.Vector.NONE);
        }
        if (type instanceof DataType.Embedding vector && vector.dimensions() != null) {
            return options(
                    null,
                    null,
                    TypeOptions.Zone.NONE,
                    new TypeOptions.Vector(vector.dimensions(), null, null, null, null, null));
        }
        String format = format(type);
        return format == null
                ? TypeOptions.NONE
                : options(null, format, TypeOptions.Zone.NONE, TypeOptions.Vector.NONE);
    }

    private static TypeOptions options(
            @Nullable Integer maxLength, @Nullable String format, TypeOptions.Zone zone, TypeOptions.Vector vector) {
        return new TypeOptions(
                null,
                maxLength,
                null,
                format,
                null,
                null,
                null,
                TypeOptions.Items.NONE,
                TypeOptions.Members.NONE,
                zone,
                vector);
    }

    static @Nullable String format(DataType type) {
        if (type instanceof DataType.Whole whole) {
            return (whole.signed() ? "i" : "u") + WIDTHS.get(whole.bits());
        }
        if (type instanceof DataType.Decimal decimal && isWhole(decimal) && decimal.precision() != null) {
            return widthOf(decimal.precision());
        }
        if (type instanceof DataType.Floating floating) {
            return "f" + WIDTHS.get(floating.bits());
        }
        if (type instanceof DataType.Uuid) {
            return "uuid";
        }
        return type instanceof DataType.Binary ? "binary" : null;
    }

    /** The format that every number of so many digits fits into; 38 digits fit into 128 bits. */
    private static @Nullable String widthOf(int digits) {
        if (digits > 38) {
            return null;
        }
        return digits > 18 ? "i128" : digits > 9 ? "i64" : digits > 4 ? "i32" : digits > 2 ? "i16" : "i8";
    }

    private static Property.Values allowed(DataType.Enumeration values) {
        List<EnumValue> allowed = values.values().stream()
                .map(value -> new EnumValue(null, value, null, null, List.of(), List.of(), List.of()))
                .toList();
        return new Property.Values(allowed, List.of());
    }

    private static Property.Nesting nesting(DataType type) {
        if (type instanceof DataType.Structure structure) {
            return new Property.Nesting(
                    structure.members().stream().map(PropertyTypes::member).toList(), null, null, null);
        }
        if (type instanceof DataType.Array array) {
            boolean known = !(array.items() instanceof DataType.Document);
            return new Property.Nesting(List.of(), known ? inner("items", array.items()) : null, null, null);
        }
        if (type instanceof DataType.Embedding vector && vector.dimensions() == null) {
            return new Property.Nesting(List.of(), inner("items", new DataType.Floating(32)), null, null);
        }
        if (type instanceof DataType.Mapping map) {
            return new Property.Nesting(List.of(), null, inner("key", map.key()), inner("value", map.value()));
        }
        return Property.Nesting.NONE;
    }

    private static Property member(DataType.Member member) {
        ColumnDraft draft =
                new ColumnDraft(member.name()).type(member.type(), null).description(member.comment());
        return draft.required(member.required()).build();
    }

    private static Property inner(String role, DataType type) {
        return new ColumnDraft(role).type(type, null).build();
    }
}
