/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.protobuf;

import dev.pacta.contract.Annotations;
import dev.pacta.contract.CustomProperty;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.schema.LegalNames;
import dev.pacta.exchange.schema.PropertyFacts;
import dev.pacta.exchange.schema.WrittenSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a schema object as a Protobuf message (proto3). A field has the number that its property names in the custom property
 * {@code protobufNumber}, else the smallest free one in the order of the properties; whoever removes a property should therefore give
 * numbers. A property that is not required is optional. Source: Protocol Buffers language guide, proto3.
 */
public final class ProtobufSchemaWriter {
    /** Before the name of a schema object, in a comment. */
    static final String TRUE_NAME = "pacta.name: ";

    private static final String PACKAGE = "[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*";

    private final List<Loss> losses = new ArrayList<>();
    private final Set<String> imports = new TreeSet<>();
    private final ProtobufTypeWriter types = new ProtobufTypeWriter(this, losses, imports);

    private ProtobufSchemaWriter() {}

    /** The same schema object always gives the same text. */
    public static WrittenSchema write(SchemaObject object) {
        ProtobufSchemaWriter writer = new ProtobufSchemaWriter();
        StringBuilder body = new StringBuilder();
        String name = LegalNames.legal(object.name());
        if (!name.equals(object.name())) {
            body.append("// ").append(TRUE_NAME).append(object.name()).append('\n');
            writer.losses.add(new Loss(
                    object.name(),
                    "Protobuf does not allow this name; it is written as " + name
                            + ", the true name is kept in a comment"));
        }
        writer.comment(object.annotations(), object.name(), "", body);
        body.append("message ").append(name).append(" {\n");
        if (object.deprecated()) {
            body.append("  option deprecated = true;\n");
        }
        writer.reserved(object.customProperties(), object.name(), "  ", body);
        writer.fields(object.properties(), object.name(), "  ", body);
        body.append("}\n");
        return new WrittenSchema(writer.head(object) + body, writer.losses);
    }

    private String head(SchemaObject object) {
        StringBuilder file = new StringBuilder("syntax = \"proto3\";\n");
        PropertyFacts.custom(object.customProperties(), ProtobufFormat.PACKAGE).ifPresent(name -> {
            if (name.matches(PACKAGE)) {
                file.append("package ").append(name).append(";\n");
            } else {
                losses.add(Loss.of(object.name(), "its package is no name of Protobuf", Fact.OBJECT_CUSTOM));
            }
        });
        imports.forEach(name -> file.append("import \"").append(name).append("\";\n"));
        return file.append('\n').toString();
    }

    /** A message inside another. */
    void message(String name, Property property, String path, String indent, StringBuilder out) {
        out.append(indent).append("message ").append(name).append(" {\n");
        reserved(property.customProperties(), path, indent + "  ", out);
        fields(property.properties(), path, indent + "  ", out);
        out.append(indent).append("}\n");
    }

    private void reserved(List<CustomProperty> custom, String path, String indent, StringBuilder out) {
        PropertyFacts.value(custom, ProtobufFormat.RESERVED).ifPresent(value -> {
            String ranges = ReservedText.written(value);
            if (ranges.isEmpty()) {
                Fact fact = indent.length() == 2 && !path.contains(".") ? Fact.OBJECT_CUSTOM : Fact.CUSTOM;
                losses.add(Loss.of(path, "what it reserves are no numbers or names of Protobuf", fact));
            } else {
                ranges.lines().forEach(line -> out.append(indent).append(line).append('\n'));
            }
        });
    }

    private void fields(List<Property> properties, String path, String indent, StringBuilder out) {
        ProtobufScope scope = new ProtobufScope(properties);
        Set<String> written = new TreeSet<>();
        for (Property property : properties) {
            String group = ProtobufScope.oneOf(property);
            if (group == null) {
                field(property, scope, path, indent, out, out);
            } else if (written.add(group)) {
                StringBuilder inside = new StringBuilder();
                properties.stream()
                        .filter(each -> group.equals(ProtobufScope.oneOf(each)))
                        .forEach(each -> field(each, scope, path, indent + "  ", out, inside));
                out.append(indent).append("oneof ").append(scope.take(group)).append(" {\n");
                out.append(inside).append(indent).append("}\n");
            }
        }
    }

    /** @param types takes the messages and enums that the field needs, which cannot stand in a oneof */
    private void field(
            Property property,
            ProtobufScope scope,
            String parent,
            String indent,
            StringBuilder types,
            StringBuilder out) {
        String path = parent + "." + property.name();
        String name = scope.name(property);
        String type = this.types.field(property, name, scope, path, indent, types);
        comment(property.annotations(), path, indent, out);
        out.append(indent).append(type).append(' ').append(name).append(" = ").append(scope.number(property));
        List<String> options = new ArrayList<>();
        if (!name.equals(property.name())) {
            options.add("json_name = " + quoted(property.name()));
        }
        if (property.deprecated()) {
            options.add("deprecated = true");
        }
        out.append(options.isEmpty() ? "" : " [" + String.join(", ", options) + "]")
                .append(";\n");
        scope.losses(property, name, path, losses);
    }

    private void comment(Annotations said, String path, String indent, StringBuilder out) {
        String text = said.description();
        if (text == null) {
            return;
        }
        text.lines()
                .forEach(line -> out.append(indent).append("// ").append(line).append('\n'));
        boolean plain = text.lines()
                .map(String::strip)
                .reduce((one, two) -> one + "\n" + two)
                .orElse("")
                .equals(text);
        if (!plain || text.contains("\t")) {
            Fact fact = path.contains(".") ? Fact.DESCRIPTION : Fact.OBJECT_DESCRIPTION;
            losses.add(Loss.of(path, "spaces of its description may change in a comment", fact));
        }
    }

    static String quoted(@Nullable Object text) {
        StringBuilder out = new StringBuilder("\"");
        for (char character : String.valueOf(text).toCharArray()) {
            switch (character) {
                case '"', '\\' -> out.append('\\').append(character);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> out.append(character);
            }
        }
        return out.append('"').toString();
    }
}
