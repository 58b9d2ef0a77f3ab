/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.protobuf;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.exchange.schema.LegalNames;
import dev.pacta.exchange.schema.PropertyFacts;
import dev.pacta.exchange.schema.WrittenSchema.Unheld;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Label and type of a field. Messages and enums that it needs are written before it. Used by one thread for one file. */
final class ProtobufTypeWriter {
    private static final String TIMESTAMP = "google/protobuf/timestamp.proto";

    private final ProtobufSchemaWriter messages;
    private final List<Unheld> unheld;
    private final Set<String> imports;

    ProtobufTypeWriter(ProtobufSchemaWriter messages, List<Unheld> unheld, Set<String> imports) {
        this.messages = messages;
        this.unheld = unheld;
        this.imports = imports;
    }

    /** @param nested takes the messages and enums that the field needs */
    String field(Property property, String name, String path, String indent, StringBuilder nested) {
        switch (property.logicalType()) {
            case ARRAY, VECTOR -> {
                return "repeated " + element(property, name, path, indent, nested);
            }
            case MAP -> {
                return map(property, name, path, indent, nested);
            }
            case STRING, DATE, TIMESTAMP, TIME, NUMBER, INTEGER, OBJECT, BOOLEAN, UNSPECIFIED -> {}
        }
        String type = single(property, name, path, indent, nested);
        if (property.required()) {
            unheld.add(new Unheld(path, "proto3 cannot demand a field; that it is required is lost"));
            return type;
        }
        return "optional " + type;
    }

    private String element(Property property, String name, String path, String indent, StringBuilder nested) {
        if (property.logicalType() == LogicalType.VECTOR) {
            unheld.add(new Unheld(path, "Protobuf has no vectors; written as repeated numbers without dimensions"));
            return "float32".equals(property.options().elementType()) ? "float" : "double";
        }
        return within(property.items(), "items", name, path, indent, nested);
    }

    private String map(Property property, String name, String path, String indent, StringBuilder nested) {
        Property key = property.nesting().mapKey();
        String keyType = key != null && key.logicalType() == LogicalType.INTEGER
                ? PropertyFacts.fitsInt(key) ? "int32" : "int64"
                : "string";
        return "map<" + keyType + ", " + within(property.nesting().mapValue(), "values", name, path, indent, nested)
                + ">";
    }

    /** What stands in lists and maps cannot itself be a list or map; a message is put around it. */
    private String within(
            @Nullable Property element, String what, String name, String path, String indent, StringBuilder nested) {
        if (element == null) {
            unheld.add(new Unheld(path, "it does not say what its " + what + " are; written as text"));
            return "string";
        }
        boolean list = element.logicalType() == LogicalType.ARRAY
                || element.logicalType() == LogicalType.MAP
                || element.logicalType() == LogicalType.VECTOR;
        if (list) {
            String wrapper = typeName(name) + "List";
            nested.append(indent).append("message ").append(wrapper).append(" {\n");
            StringBuilder inner = new StringBuilder();
            String type = field(element, "values", path + "[]", indent + "  ", inner);
            nested.append(inner).append(indent).append("  ").append(type).append(" values = 1;\n");
            nested.append(indent).append("}\n");
            unheld.add(new Unheld(path, "lists of lists need a message around the inner list; written as " + wrapper));
            return wrapper;
        }
        return single(element, name, path + "[]", indent, nested);
    }

    private String single(Property property, String name, String path, String indent, StringBuilder nested) {
        return switch (property.logicalType()) {
            case STRING -> text(property, name, path, indent, nested);
            case INTEGER -> whole(property, path);
            case NUMBER -> number(property, path);
            case BOOLEAN -> "bool";
            case TIMESTAMP -> {
                imports.add(TIMESTAMP);
                yield "google.protobuf.Timestamp";
            }
            case DATE, TIME ->
                asText(path, "Protobuf has no " + property.logicalType().text() + "; written as text");
            case OBJECT -> object(property, name, path, indent, nested);
            case UNSPECIFIED -> asText(path, "it has no logical type; written as text");
            case ARRAY, MAP, VECTOR -> throw new IllegalStateException("lists are written elsewhere");
        };
    }

    private String asText(String path, String why) {
        unheld.add(new Unheld(path, why));
        return "string";
    }

    private String text(Property property, String name, String path, String indent, StringBuilder nested) {
        if (property.enumValues().isEmpty()) {
            return PropertyFacts.isBinary(property) ? "bytes" : "string";
        }
        String type = typeName(name);
        String prefix = name.toUpperCase(Locale.ROOT) + "_";
        LegalNames names = new LegalNames();
        nested.append(indent).append("enum ").append(type).append(" {\n");
        nested.append(indent)
                .append("  ")
                .append(names.take(prefix + "UNSPECIFIED"))
                .append(" = 0;\n");
        int number = 1;
        for (var value : property.enumValues()) {
            String symbol = names.take(prefix + LegalNames.legal(String.valueOf(value.value())));
            nested.append(indent)
                    .append("  ")
                    .append(symbol)
                    .append(" = ")
                    .append(number++)
                    .append(";\n");
        }
        nested.append(indent).append("}\n");
        unheld.add(
                new Unheld(path, "the allowed values are written with the prefix " + prefix + " and a value for none"));
        return type;
    }

    private String whole(Property property, String path) {
        String format = Objects.requireNonNullElse(property.options().format(), "");
        if (format.equals("i128") || format.equals("u128")) {
            return asText(path, "Protobuf has no whole numbers of the format " + format + "; written as text");
        }
        if (format.startsWith("u")) {
            return PropertyFacts.fitsInt(property) || format.equals("u32") ? "uint32" : "uint64";
        }
        return PropertyFacts.fitsInt(property) ? "int32" : "int64";
    }

    private String number(Property property, String path) {
        if (PropertyFacts.decimal(property).isPresent()) {
            return asText(path, "Protobuf has no decimal numbers; written as text");
        }
        return "f32".equals(property.options().format()) ? "float" : "double";
    }

    private String object(Property property, String name, String path, String indent, StringBuilder nested) {
        if (property.properties().isEmpty()) {
            imports.add("google/protobuf/struct.proto");
            return "google.protobuf.Struct";
        }
        String type = typeName(name);
        messages.message(type, property.properties(), path, indent, nested);
        return type;
    }

    /** In upper camel case; a field and its type never have the same name. */
    private static String typeName(String name) {
        StringBuilder type = new StringBuilder();
        boolean upper = true;
        for (char character : name.toCharArray()) {
            if (character != '_') {
                type.append(upper ? Character.toUpperCase(character) : character);
            }
            upper = character == '_';
        }
        String made = type.isEmpty() || Character.isDigit(type.charAt(0)) ? "_" + type : type.toString();
        return made.equals(name) ? made + "Type" : made;
    }
}
