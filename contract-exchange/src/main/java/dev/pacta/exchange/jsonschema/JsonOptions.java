/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.jsonschema;

import dev.pacta.contract.Bound;
import dev.pacta.contract.IntegerFormat;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.TypeOptions;
import dev.pacta.contract.exchange.jsonschema.FormatEnds;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Loss;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options of a logical type as keywords of JSON Schema. */
final class JsonOptions {
    private JsonOptions() {}

    static void put(Map<String, @Nullable Object> schema, Property property, String path, List<Loss> losses) {
        TypeOptions options = property.options();
        LogicalType type = property.logicalType();
        JsonPropertyWriter.put(schema, "format", format(property, path, losses));
        JsonPropertyWriter.put(schema, "minLength", options.minLength());
        JsonPropertyWriter.put(schema, "maxLength", options.maxLength());
        JsonPropertyWriter.put(schema, "pattern", options.pattern());
        JsonPropertyWriter.put(schema, "multipleOf", options.multipleOf());
        JsonPropertyWriter.put(schema, "minItems", options.minItems());
        JsonPropertyWriter.put(schema, "maxItems", options.maxItems());
        JsonPropertyWriter.put(schema, "uniqueItems", options.uniqueItems() ? Boolean.TRUE : null);
        JsonPropertyWriter.put(schema, "minProperties", options.minProperties());
        JsonPropertyWriter.put(schema, "maxProperties", options.maxProperties());
        boolean number = type == LogicalType.NUMBER || type == LogicalType.INTEGER;
        boolean all = number
                && putBound(schema, options.minimum(), "minimum", "exclusiveMinimum")
                && putBound(schema, options.maximum(), "maximum", "exclusiveMaximum");
        if (!all && (options.minimum() != null || options.maximum() != null)) {
            losses.add(Loss.of(path, "JSON Schema has bounds for numbers only", Fact.BOUNDS));
        }
        if (IntegerFormat.of(property)
                .filter(whole -> FormatEnds.put(schema, whole))
                .isPresent()) {
            losses.add(Loss.of(path, "a bound that says no more than the format is left out", Fact.BOUNDS));
        }
    }

    private static @Nullable String format(Property property, String path, List<Loss> losses) {
        String format = property.options().format();
        Boolean zone = property.options().zone().timezone();
        return switch (property.logicalType()) {
            case STRING -> text(format, path, losses);
            case DATE -> temporal(format == null, "date", path, losses);
            case TIMESTAMP -> temporal(format == null && !Boolean.FALSE.equals(zone), "date-time", path, losses);
            case TIME -> temporal(format == null && Boolean.TRUE.equals(zone), "time", path, losses);
            case INTEGER, NUMBER -> number(format, path, losses);
            case BOOLEAN, OBJECT, ARRAY, MAP, VECTOR, UNSPECIFIED -> null;
        };
    }

    private static @Nullable String text(@Nullable String format, String path, List<Loss> losses) {
        if (format != null && JsonFormats.temporal(format) != LogicalType.STRING) {
            losses.add(Loss.of(
                    path,
                    "a text of the format " + format + " is read as that type",
                    Fact.TYPE,
                    Fact.FORMAT,
                    Fact.TIMEZONE,
                    Fact.MIN_LENGTH,
                    Fact.MAX_LENGTH,
                    Fact.PATTERN));
        }
        return format;
    }

    /** The formats of JSON Schema mean one form each (RFC 3339); what may look otherwise is text. */
    private static @Nullable String temporal(boolean usual, String format, String path, List<Loss> losses) {
        if (usual) {
            return format;
        }
        losses.add(Loss.of(
                path,
                "JSON Schema has no dates and times of this form, without a zone or with a format of their own; written as text",
                Fact.TYPE,
                Fact.FORMAT,
                Fact.TIMEZONE));
        return null;
    }

    private static @Nullable String number(@Nullable String format, String path, List<Loss> losses) {
        if (format == null) {
            return null;
        }
        String known = JsonFormats.written(format);
        if (known == null) {
            losses.add(Loss.of(path, "JSON Schema has no format " + format + " of numbers", Fact.FORMAT));
        }
        return known;
    }

    private static boolean putBound(
            Map<String, @Nullable Object> schema, @Nullable Bound bound, String inclusive, String exclusive) {
        if (bound == null) {
            return true;
        }
        try {
            schema.put(bound.exclusive() ? exclusive : inclusive, new BigDecimal(bound.text()));
            return true;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }
}
