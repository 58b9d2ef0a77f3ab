/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.code;

import dev.pacta.contract.Bound;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.TypeOptions;
import dev.pacta.contract.odcs.JsonText;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.schema.PropertyFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Pydantic checks of a field beside its type. */
final class PydanticFields {
    private PydanticFields() {}

    /** The default and the limits, as they follow the type. */
    static String of(Property property, String name) {
        List<String> said = new ArrayList<>();
        if (!property.required()) {
            said.add("default=None");
        }
        if (!name.equals(property.name())) {
            said.add("alias=" + CodeText.quoted(property.name()));
        }
        limits(property, said);
        add(said, "title", property.annotations().businessName());
        add(said, "description", property.description());
        if (property.deprecated()) {
            said.add("deprecated=True");
        }
        List<@Nullable Object> examples = property.examples();
        boolean plain = examples.stream().allMatch(each -> each instanceof String || each instanceof Number);
        if (!examples.isEmpty() && plain) {
            said.add("examples=" + JsonText.of(examples));
        }
        if (said.isEmpty()) {
            return "";
        }
        boolean onlyDefault = said.equals(List.of("default=None"));
        return onlyDefault ? " = None" : " = pydantic.Field(" + String.join(", ", said) + ")";
    }

    private static void limits(Property property, List<String> said) {
        TypeOptions options = property.options();
        boolean plain = property.enumValues().isEmpty();
        if (property.logicalType() == LogicalType.STRING && plain) {
            number(said, "min_length", options.minLength());
            number(said, "max_length", options.maxLength());
            add(said, "pattern", isSimple(options.pattern()) ? options.pattern() : null);
        }
        boolean whole = property.logicalType() == LogicalType.INTEGER;
        if (plain && (whole || property.logicalType() == LogicalType.NUMBER)) {
            bound(said, options.minimum(), whole, "ge", "gt");
            bound(said, options.maximum(), whole, "le", "lt");
            if (isChecked(property)) {
                number(said, "multiple_of", options.multipleOf());
            }
            PropertyFacts.decimal(property).filter(digits -> !whole).ifPresent(digits -> {
                number(said, "max_digits", digits.precision());
                number(said, "decimal_places", digits.scale());
            });
        }
    }

    /** Steps of floating-point numbers would refuse 0.3 as a multiple of 0.1. */
    private static boolean isChecked(Property property) {
        return property.logicalType() == LogicalType.INTEGER
                        && isWhole(property.options().multipleOf())
                || PropertyFacts.decimal(property).isPresent() && property.logicalType() == LogicalType.NUMBER;
    }

    private static boolean isWhole(@Nullable BigDecimal number) {
        return number != null && number.stripTrailingZeros().scale() <= 0;
    }

    /** Pydantic's expressions run in linear time: no looking around, no going back. */
    private static boolean isSimple(@Nullable String pattern) {
        return pattern != null && !pattern.contains("(?") && !pattern.matches(".*\\\\[1-9k].*");
    }

    /** Whole numbers have whole limits only: more than 1.5 is 2 or more. */
    private static void bound(
            List<String> said, @Nullable Bound bound, boolean whole, String inclusive, String exclusive) {
        if (bound == null || !bound.text().matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")) {
            return;
        }
        BigDecimal limit = new BigDecimal(bound.text());
        BigDecimal rounded = limit.setScale(0, inclusive.equals("ge") ? RoundingMode.CEILING : RoundingMode.FLOOR);
        if (whole) {
            boolean between = rounded.compareTo(limit) != 0;
            said.add((bound.exclusive() && !between ? exclusive : inclusive) + "=" + rounded.toPlainString());
        } else {
            said.add((bound.exclusive() ? exclusive : inclusive) + "=" + limit.toPlainString());
        }
    }

    private static void number(List<String> said, String name, @Nullable Object value) {
        if (value != null) {
            said.add(name + "=" + value);
        }
    }

    private static void add(List<String> said, String name, @Nullable String value) {
        if (value != null) {
            said.add(name + "=" + CodeText.quoted(value));
        }
    }

    /** What of single properties Pydantic does not check. */
    static void losses(List<Property> properties, String path, List<Loss> losses) {
        properties.forEach(property -> losses(property, path + "." + property.name(), losses));
    }

    private static void losses(Property property, String path, List<Loss> losses) {
        TypeOptions options = property.options();
        if (options.pattern() != null && !isSimple(options.pattern())) {
            losses.add(Loss.of(path, "its pattern looks around or goes back, which Pydantic does not", Fact.PATTERN));
        }
        if (options.multipleOf() != null && !isChecked(property)) {
            losses.add(Loss.of(path, "steps of floating-point numbers are not checked", Fact.MULTIPLE_OF));
        }
        boolean inside = path.endsWith("]");
        boolean limited = options.minLength() != null || options.maxLength() != null || options.minimum() != null;
        if (inside && limited) {
            losses.add(Loss.of(
                    path,
                    "limits of what lies in lists and maps are not checked",
                    Fact.MIN_LENGTH,
                    Fact.MAX_LENGTH,
                    Fact.BOUNDS));
        }
        losses(property.properties(), path, losses);
        Property.Nesting nesting = property.nesting();
        Stream.of(nesting.items(), nesting.mapValue())
                .filter(Objects::nonNull)
                .forEach(each -> losses(each, path + "[]", losses));
    }
}
