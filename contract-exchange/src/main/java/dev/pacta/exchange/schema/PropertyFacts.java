/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.schema;

import dev.pacta.contract.CustomProperty;
import dev.pacta.contract.Property;
import dev.pacta.contract.TypeOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What formats with few types ask of a property. */
public final class PropertyFacts {
    private static final Pattern DECIMAL = Pattern.compile(
            "(?i)\\s*(?:decimal|numeric|number|dec)\\s*\\(\\s*(\\d{1,3})\\s*(?:,\\s*(\\d{1,3})\\s*)?\\)\\s*");

    private PropertyFacts() {}

    /** The custom property with that name, as text. */
    public static Optional<String> custom(List<CustomProperty> all, String name) {
        return value(all, name).map(String::valueOf);
    }

    /** The custom property with that name. */
    public static Optional<Object> value(List<CustomProperty> all, String name) {
        return all.stream()
                .filter(custom -> custom.property().equals(name))
                .map(CustomProperty::value)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Precision and scale when the physical type is a decimal that says them. */
    public static Optional<Decimal> decimal(Property property) {
        Matcher matcher = DECIMAL.matcher(Objects.requireNonNullElse(property.physicalType(), ""));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int precision = Integer.parseInt(matcher.group(1));
        int scale = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return precision < 1 || scale > precision ? Optional.empty() : Optional.of(new Decimal(precision, scale));
    }

    /** Whether whole numbers surely fit into 32 bits. */
    public static boolean fitsInt(Property property) {
        String format = property.options().format();
        return format != null && List.of("i8", "i16", "i32", "u8", "u16").contains(format);
    }

    /** Whether texts are really bytes. */
    public static boolean isBinary(Property property) {
        String format = Objects.requireNonNullElse(property.options().format(), "");
        String physical =
                Objects.requireNonNullElse(property.physicalType(), "").toLowerCase(Locale.ROOT);
        return format.equals("binary")
                || List.of("bytes", "bytea", "binary", "varbinary", "blob").contains(physical);
    }

    /** The names of the limits that a property sets on its values. */
    public static List<String> limits(Property property) {
        TypeOptions options = property.options();
        List<String> names = new ArrayList<>();
        add(names, "minLength", options.minLength());
        add(names, "maxLength", options.maxLength());
        add(names, "pattern", options.pattern());
        add(names, "minimum", options.minimum());
        add(names, "maximum", options.maximum());
        add(names, "multipleOf", options.multipleOf());
        add(names, "minItems", options.minItems());
        add(names, "maxItems", options.maxItems());
        add(names, "minProperties", options.minProperties());
        add(names, "maxProperties", options.maxProperties());
        add(names, "uniqueItems", options.uniqueItems() ? Boolean.TRUE : null);
        add(names, "unique", property.unique() ? Boolean.TRUE : null);
        return names;
    }

    private static void add(List<String> names, String name, @Nullable Object value) {
        if (value != null) {
            names.add(name);
        }
    }

    /** How many digits, and how many of them after the point. */
    public record Decimal(int precision, int scale) {}
}
