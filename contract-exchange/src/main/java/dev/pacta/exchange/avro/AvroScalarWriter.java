/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.avro;

import dev.pacta.contract.Property;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.schema.PropertyFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The Avro type of a property in which nothing lies. Used by one thread for one schema. */
final class AvroScalarWriter {
    private static final Set<String> INSTANTS = Set.of("timestamp-millis", "timestamp-micros", "timestamp-nanos");
    private static final String LOCAL = "local-";

    private final List<Loss> losses;

    AvroScalarWriter(List<Loss> losses) {
        this.losses = losses;
    }

    Object type(Property property, String path) {
        return switch (property.logicalType()) {
            case STRING -> text(property, path);
            case INTEGER -> whole(property, path);
            case NUMBER -> number(property, path);
            case BOOLEAN -> plain(property, "boolean", path);
            case DATE -> date(property, path);
            case TIMESTAMP -> timestamp(property, path);
            case TIME -> time(property, path);
            case OBJECT, ARRAY, MAP, VECTOR, UNSPECIFIED -> {
                losses.add(Loss.of(path, "it has no logical type; written as text", Fact.TYPE));
                yield plain(property, "string", path);
            }
        };
    }

    private Object plain(Property property, String type, String path) {
        losePhysical(property, path);
        return type;
    }

    void losePhysical(Property property, String path) {
        if (property.physicalType() != null) {
            losses.add(Loss.of(
                    path, "the physical type " + property.physicalType() + " is none of Avro's", Fact.PHYSICAL_TYPE));
        }
    }

    private void lose(boolean said, String path, String what, Fact fact) {
        if (said) {
            losses.add(Loss.of(path, what, fact));
        }
    }

    private Object text(Property property, String path) {
        losePhysical(property, path);
        String format = property.options().format();
        if ("uuid".equals(format)) {
            return logical("string", "uuid");
        }
        if ("binary".equals(format)) {
            return "bytes";
        }
        if (format == null && PropertyFacts.isBinary(property)) {
            losses.add(Loss.of(path, "bytes have the format binary", Fact.FORMAT));
            return "bytes";
        }
        lose(format != null, path, "Avro has no texts of the format " + format, Fact.FORMAT);
        return "string";
    }

    private Object whole(Property property, String path) {
        losePhysical(property, path);
        String format = Objects.requireNonNullElse(property.options().format(), "");
        lose(!property.enumValues().isEmpty(), path, "Avro lists no numbers; the allowed values are lost", Fact.ENUM);
        if (List.of("u64", "i128", "u128").contains(format)) {
            losses.add(Loss.of(
                    path,
                    "Avro has no whole numbers of the format " + format + "; written as decimal",
                    Fact.TYPE,
                    Fact.FORMAT,
                    Fact.PHYSICAL_TYPE));
            return decimal(39, 0);
        }
        boolean small = PropertyFacts.fitsInt(property);
        boolean own = format.isEmpty() || format.equals("i32");
        String type = small ? "int" : "long";
        lose(!own, path, "Avro does not tell the format " + format + " from others; written as " + type, Fact.FORMAT);
        return type;
    }

    private Object number(Property property, String path) {
        Optional<PropertyFacts.Decimal> decimal = PropertyFacts.decimal(property);
        String format = property.options().format();
        lose(!property.enumValues().isEmpty(), path, "Avro lists no numbers; the allowed values are lost", Fact.ENUM);
        if (decimal.isPresent()) {
            lose(format != null, path, "a decimal has no format", Fact.FORMAT);
            PropertyFacts.Decimal digits = decimal.get();
            String back = "decimal(%d,%d)".formatted(digits.precision(), digits.scale());
            lose(
                    !back.equals(property.physicalType()),
                    path,
                    "the physical type is read back as " + back,
                    Fact.PHYSICAL_TYPE);
            return decimal(digits.precision(), digits.scale());
        }
        losePhysical(property, path);
        boolean known = format == null || format.equals("f32") || format.equals("f64");
        lose(!known, path, "Avro has no numbers of the format " + format, Fact.FORMAT);
        lose("f64".equals(format), path, "a number without a format is a double anyway", Fact.FORMAT);
        return "f32".equals(format) ? "float" : "double";
    }

    private Object date(Property property, String path) {
        losePhysical(property, path);
        loseForm(property, path);
        return logical("int", "date");
    }

    /** A physical type that is one of Avro's own names is taken at its word. */
    private Object timestamp(Property property, String path) {
        Boolean zone = property.options().zone().timezone();
        boolean local = Boolean.FALSE.equals(zone);
        String physical =
                Objects.requireNonNullElse(property.physicalType(), "").toLowerCase(Locale.ROOT);
        String plain = physical.startsWith(LOCAL) ? physical.substring(LOCAL.length()) : physical;
        boolean own = INSTANTS.contains(plain) && physical.startsWith(LOCAL) == local;
        boolean usual = plain.equals("timestamp-micros");
        if (!own || usual || !physical.equals(property.physicalType())) {
            losePhysical(property, path);
        }
        lose(Boolean.TRUE.equals(zone), path, "a timestamp without local is a moment anyway", Fact.TIMEZONE);
        loseForm(property, path);
        return logical("long", (local ? LOCAL : "") + (own ? plain : "timestamp-micros"));
    }

    private Object time(Property property, String path) {
        boolean millis = "time-millis".equals(property.physicalType());
        if (!millis) {
            losePhysical(property, path);
        }
        lose(property.options().zone().timezone() != null, path, "times of Avro say nothing of zones", Fact.TIMEZONE);
        loseForm(property, path);
        return millis ? logical("int", "time-millis") : logical("long", "time-micros");
    }

    private void loseForm(Property property, String path) {
        boolean said = property.options().format() != null;
        lose(said, path, "dates and times are numbers in Avro and have no format", Fact.FORMAT);
        lose(!property.enumValues().isEmpty(), path, "Avro lists no dates and times", Fact.ENUM);
    }

    private static Object decimal(int precision, int scale) {
        Map<String, Object> schema = new LinkedHashMap<>(logical("bytes", "decimal"));
        schema.put("precision", precision);
        schema.put("scale", scale);
        return schema;
    }

    private static Map<String, Object> logical(String type, String logicalType) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        schema.put("logicalType", logicalType);
        return schema;
    }
}
