/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.protobuf;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.schema.PropertyFacts;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The Protobuf type of a property in which nothing lies. Used by one thread for one file. */
final class ProtobufScalarWriter {
    private final List<Loss> losses;
    private final Set<String> imports;

    ProtobufScalarWriter(List<Loss> losses, Set<String> imports) {
        this.losses = losses;
        this.imports = imports;
    }

    String type(Property property, String path) {
        String usual = usual(property, path);
        String wanted = PropertyFacts.custom(property.customProperties(), ProtobufFormat.TYPE)
                .orElse(usual);
        if (wanted.equals(usual)) {
            return usual;
        }
        ProtobufScalar own = ProtobufScalar.of(wanted);
        String format = property.options().format();
        if (own == null || own.type() != property.logicalType() || !Objects.equals(own.format(), format)) {
            losses.add(Loss.of(path, "the Protobuf type that it wants says something else", Fact.CUSTOM));
            return usual;
        }
        own.file().ifPresent(imports::add);
        return wanted;
    }

    private String usual(Property property, String path) {
        loseValues(property, path);
        return switch (property.logicalType()) {
            case STRING -> text(property, path);
            case INTEGER -> whole(property, path);
            case NUMBER -> number(property, path);
            case BOOLEAN -> "bool";
            case TIMESTAMP -> {
                lose(property.options().format() != null, path, "timestamps have no format", Fact.FORMAT);
                imports.add("google/protobuf/timestamp.proto");
                yield "google.protobuf.Timestamp";
            }
            case DATE, TIME ->
                text(property, path, "Protobuf has no " + property.logicalType().text());
            case UNSPECIFIED, OBJECT, ARRAY, MAP, VECTOR -> text(property, path, "it has no logical type");
        };
    }

    private void loseValues(Property property, String path) {
        boolean values = property.logicalType() != LogicalType.STRING
                && !property.enumValues().isEmpty();
        lose(values, path, "only texts have enums; the allowed values are lost", Fact.ENUM);
    }

    private void lose(boolean said, String path, String what, Fact fact) {
        if (said) {
            losses.add(Loss.of(path, what, fact));
        }
    }

    private String text(Property property, String path, String why) {
        losses.add(Loss.of(path, why + "; written as text", Fact.TYPE));
        lose(property.options().format() != null, path, "its format is lost", Fact.FORMAT);
        return "string";
    }

    private String text(Property property, String path) {
        String format = property.options().format();
        boolean wanted = PropertyFacts.custom(property.customProperties(), ProtobufFormat.TYPE)
                .map(ProtobufScalar::of)
                .filter(scalar -> Objects.equals(scalar.format(), format))
                .isPresent();
        boolean bytes = PropertyFacts.isBinary(property);
        boolean held = format == null || format.equals("binary") || wanted;
        lose(!held, path, "Protobuf has no texts of the format " + format, Fact.FORMAT);
        lose(bytes && format == null, path, "bytes have the format binary", Fact.FORMAT);
        return bytes ? "bytes" : "string";
    }

    private String whole(Property property, String path) {
        String format = property.options().format();
        String type = wholeType(format);
        if (type == null) {
            return text(property, path, "Protobuf has no whole numbers of the format " + format);
        }
        ProtobufScalar scalar = ProtobufScalar.of(type);
        boolean held = scalar != null && Objects.equals(scalar.format(), format);
        lose(
                !held,
                path,
                "Protobuf does not tell the format " + format + " from others; written as " + type,
                Fact.FORMAT);
        return type;
    }

    private static @Nullable String wholeType(@Nullable String format) {
        if (format == null) {
            return "int64";
        }
        return switch (format) {
            case "i8", "i16", "i32" -> "int32";
            case "u8", "u16", "u32" -> "uint32";
            case "u64" -> "uint64";
            case "i128", "u128" -> null;
            default -> "int64";
        };
    }

    private String number(Property property, String path) {
        if (PropertyFacts.decimal(property).isPresent()) {
            return text(property, path, "Protobuf has no decimal numbers");
        }
        String format = property.options().format();
        boolean held = format == null || format.equals("f32");
        lose(!held, path, "a number of Protobuf is a double anyway", Fact.FORMAT);
        return "f32".equals(format) ? "float" : "double";
    }

    /** Keys of maps are texts, whole numbers or truth values. */
    String key(Property key, String path) {
        String type = switch (key.logicalType()) {
            case STRING, INTEGER, BOOLEAN -> usual(key, path);
            case DATE, TIMESTAMP, TIME, NUMBER, OBJECT, ARRAY, MAP, VECTOR, UNSPECIFIED ->
                text(key, path, "no key of a map can be that");
        };
        if (type.equals("bytes")) {
            losses.add(Loss.of(path, "no key of a map can be bytes; written as text", Fact.FORMAT));
            return "string";
        }
        lose(
                key.logicalType() == LogicalType.STRING && !key.enumValues().isEmpty(),
                path,
                "keys have no enum",
                Fact.ENUM);
        return type;
    }
}
