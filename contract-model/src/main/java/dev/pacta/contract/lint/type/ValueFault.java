/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.type;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Quantity;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import dev.pacta.contract.yaml.YamlNode.Sequence;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says why a value in the document cannot be a value of a property. */
final class ValueFault {
    private ValueFault() {}

    /** The reason, such as {@code is below minimum 1}; null when nothing speaks against the value. */
    static @Nullable String of(PropertyPlace property, YamlNode value) {
        String kind = ofKind(property, value);
        return kind == null && value instanceof Scalar scalar && scalar.type() != Scalar.Type.NULL
                ? ofOptions(property, scalar)
                : kind;
    }

    /** Whether the value has the kind of the logical type. Dates may be given as whatever their format says, numbers as text never. */
    static @Nullable String ofKind(PropertyPlace property, YamlNode value) {
        if (value instanceof Scalar scalar && scalar.type() == Scalar.Type.NULL) {
            return null;
        }
        return switch (property.type()) {
            case INTEGER -> isWhole(value) ? null : "is not a whole number";
            case NUMBER -> isNumber(value) ? null : "is not a number";
            case BOOLEAN -> isOf(value, Scalar.Type.BOOLEAN) ? null : "is neither true nor false";
            case ARRAY, VECTOR -> value instanceof Mapping ? "is an object, not a list" : null;
            case OBJECT, MAP -> value instanceof Sequence ? "is a list, not an object" : null;
            case STRING -> value instanceof Scalar ? null : "is not a text";
            case DATE, TIMESTAMP, TIME, UNSPECIFIED -> null;
        };
    }

    private static boolean isOf(YamlNode value, Scalar.Type type) {
        return value instanceof Scalar scalar && scalar.type() == type;
    }

    private static boolean isNumber(YamlNode value) {
        return isOf(value, Scalar.Type.INTEGER) || isOf(value, Scalar.Type.NUMBER);
    }

    private static boolean isWhole(YamlNode value) {
        if (isOf(value, Scalar.Type.INTEGER)) {
            return true;
        }
        Quantity number = value instanceof Scalar scalar && isNumber(value) ? Quantity.of(scalar.text()) : null;
        return number != null && number.isWhole();
    }

    private static @Nullable String ofOptions(PropertyPlace property, Scalar value) {
        Optional<Place> options = property.options();
        if (options.isEmpty()) {
            return null;
        }
        return switch (property.type()) {
            case STRING -> ofText(options.get(), value);
            case INTEGER, NUMBER -> ofNumber(property.type(), options.get(), value);
            case DATE, TIMESTAMP, TIME -> ofTime(property.type(), options.get(), value.text());
            case BOOLEAN, ARRAY, VECTOR, OBJECT, MAP, UNSPECIFIED -> null;
        };
    }

    private static @Nullable String ofTime(LogicalType type, Place options, String text) {
        String format = options.text("format");
        return format == null || Temporals.isOfForm(text, type, format) ? null : "is not of the format " + format;
    }

    private static @Nullable String ofText(Place options, Scalar value) {
        if (value.type() != Scalar.Type.TEXT) {
            return null;
        }
        String text = value.text();
        Quantity length = Quantity.of(text.codePointCount(0, text.length()));
        Quantity least = options.number("minLength");
        Quantity most = options.number("maxLength");
        if (least != null && length.compareTo(least) < 0) {
            return "is shorter than minLength " + least;
        }
        if (most != null && length.compareTo(most) > 0) {
            return "is longer than maxLength " + most;
        }
        String pattern = options.text("pattern");
        if (pattern != null && !Patterns.found(pattern, text)) {
            return "does not match the pattern " + pattern;
        }
        return TextFormats.fault(options.text("format", ""), text);
    }

    private static @Nullable String ofNumber(LogicalType type, Place options, Scalar value) {
        Object java = value.toJava();
        String text = String.valueOf(java);
        Bounds bounds = new Bounds(options, type);
        Optional<Bounds.Limit> broken = bounds.brokenBy(text);
        if (broken.isPresent()) {
            boolean below = bounds.lower().contains(broken.get());
            return "is %s %s %s"
                    .formatted(
                            below ? "below" : "above",
                            broken.get().key(),
                            broken.get().text());
        }
        Quantity step = options.number("multipleOf");
        Quantity number = Quantity.of(text);
        if (step == null || number == null || step.signum() == 0) {
            return null;
        }
        return number.decimal().remainder(step.decimal()).signum() == 0 ? null : "is no multiple of " + step;
    }
}
