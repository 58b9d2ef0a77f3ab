/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.protobuf;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.schema.LegalNames;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Label and type of a field. Messages and enums that it needs are written before it. Used by one thread for one file. */
final class ProtobufTypeWriter {
    private final ProtobufSchemaWriter messages;
    private final List<Loss> losses;
    private final Set<String> imports;
    private final ProtobufScalarWriter scalars;

    ProtobufTypeWriter(ProtobufSchemaWriter messages, List<Loss> losses, Set<String> imports) {
        this.messages = messages;
        this.losses = losses;
        this.imports = imports;
        this.scalars = new ProtobufScalarWriter(losses, imports);
    }

    /** @param types takes the messages and enums that the field needs */
    String field(Property property, String name, ProtobufScope scope, String path, String indent, StringBuilder types) {
        return switch (property.logicalType()) {
            case ARRAY -> "repeated " + within(property.items(), Fact.ITEMS, name, scope, path, indent, types);
            case VECTOR -> "repeated " + vector(property, path);
            case MAP -> map(property, name, scope, path, indent, types);
            case STRING, DATE, TIMESTAMP, TIME, NUMBER, INTEGER, OBJECT, BOOLEAN, UNSPECIFIED -> {
                String type = single(property, name, scope, path, indent, types);
                boolean labelled = !property.required() && ProtobufScope.oneOf(property) == null;
                yield labelled ? "optional " + type : type;
            }
        };
    }

    private String vector(Property property, String path) {
        losses.add(Loss.of(
                path,
                "Protobuf has no vectors; written as repeated numbers without dimensions",
                Fact.TYPE,
                Fact.VECTOR,
                Fact.ITEMS));
        return "float32".equals(property.options().elementType()) ? "float" : "double";
    }

    private String map(
            Property property, String name, ProtobufScope scope, String path, String indent, StringBuilder types) {
        Property key = property.nesting().mapKey();
        String keyType = key == null ? "string" : scalars.key(key, path + "[key]");
        loseElement(key, path + "[key]");
        return "map<" + keyType + ", "
                + within(property.nesting().mapValue(), Fact.MAP, name, scope, path, indent, types) + ">";
    }

    /** What stands in lists and maps cannot itself be a list or map; a message is put around it. */
    private String within(
            @Nullable Property element,
            Fact what,
            String name,
            ProtobufScope scope,
            String path,
            String indent,
            StringBuilder types) {
        if (element == null) {
            losses.add(Loss.of(path, "it does not say what lies inside; written as text", what));
            return "string";
        }
        String place = path + "[]";
        loseElement(element, place);
        boolean list = element.logicalType() == LogicalType.ARRAY
                || element.logicalType() == LogicalType.MAP
                || element.logicalType() == LogicalType.VECTOR;
        return list
                ? wrapped(element, name, scope, place, indent, types)
                : single(element, name, scope, place, indent, types);
    }

    private String wrapped(
            Property element, String name, ProtobufScope scope, String path, String indent, StringBuilder types) {
        String wrapper = scope.take(typeName(name) + "List");
        StringBuilder inner = new StringBuilder();
        String type = field(element, "values", new ProtobufScope(List.of()), path, indent + "  ", inner);
        types.append(indent).append("message ").append(wrapper).append(" {\n").append(inner);
        types.append(indent)
                .append("  ")
                .append(type)
                .append(" values = 1;\n")
                .append(indent)
                .append("}\n");
        losses.add(Loss.of(
                path,
                "lists of lists need a message around the inner list; written as " + wrapper,
                Fact.TYPE,
                Fact.ITEMS,
                Fact.MAP,
                Fact.MEMBERS));
        return wrapper;
    }

    private void loseElement(@Nullable Property element, String path) {
        if (element == null) {
            return;
        }
        if (!element.required()) {
            losses.add(Loss.of(path, "nothing in a list or map of Protobuf can be missing", Fact.REQUIRED));
        }
        boolean said = element.description() != null
                || element.deprecated()
                || !element.customProperties().isEmpty();
        if (said) {
            losses.add(Loss.of(
                    path,
                    "what lies inside has no comment and no options",
                    Fact.DESCRIPTION,
                    Fact.DEPRECATED,
                    Fact.CUSTOM));
        }
    }

    private String single(
            Property property, String name, ProtobufScope scope, String path, String indent, StringBuilder types) {
        if (property.logicalType() == LogicalType.OBJECT) {
            return object(property, name, scope, path, indent, types);
        }
        boolean named = property.logicalType() == LogicalType.STRING
                && !property.enumValues().isEmpty();
        return named ? values(property, name, scope, path, indent, types) : scalars.type(property, path);
    }

    private String object(
            Property property, String name, ProtobufScope scope, String path, String indent, StringBuilder types) {
        if (property.properties().isEmpty()) {
            imports.add("google/protobuf/struct.proto");
            return "google.protobuf.Struct";
        }
        String type = scope.take(typeName(name));
        messages.message(type, property, path, indent, types);
        return type;
    }

    /** The values keep their names, so that they are the same in JSON; zero must be there and means that none was set. */
    private String values(
            Property property, String name, ProtobufScope scope, String path, String indent, StringBuilder types) {
        String type = scope.take(typeName(name));
        String none = scope.take(name.toUpperCase(Locale.ROOT) + "_UNSPECIFIED");
        StringBuilder body = new StringBuilder();
        boolean same = true;
        int number = 1;
        for (var value : property.enumValues()) {
            String text = String.valueOf(value.value());
            boolean statement = text.equals("option") || text.equals("reserved");
            String symbol = scope.take(statement ? "_" + text : text);
            same &= symbol.equals(text) && !text.startsWith(name.toUpperCase(Locale.ROOT) + "_");
            body.append(indent)
                    .append("  ")
                    .append(symbol)
                    .append(" = ")
                    .append(number++)
                    .append(";\n");
        }
        types.append(indent).append("enum ").append(type).append(" {\n");
        types.append(indent).append("  ").append(none).append(" = 0;\n").append(body);
        types.append(indent).append("}\n");
        if (!same) {
            losses.add(Loss.of(
                    path, "not all its values are names that are free in Protobuf; some are changed", Fact.ENUM));
        }
        if (property.options().format() != null) {
            losses.add(Loss.of(path, "an enum of Protobuf has no format", Fact.FORMAT));
        }
        return type;
    }

    /** In upper camel case. */
    private static String typeName(String name) {
        StringBuilder type = new StringBuilder();
        boolean upper = true;
        for (char character : name.toCharArray()) {
            if (character != '_') {
                type.append(upper ? Character.toUpperCase(character) : character);
            }
            upper = character == '_';
        }
        String made = LegalNames.legal(type.toString());
        return made.equals(name) ? made + "Type" : made;
    }
}
