/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.protobuf;

import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.schema.LegalNames;
import dev.pacta.exchange.schema.PropertyFacts;
import dev.pacta.exchange.schema.WrittenSchema;
import dev.pacta.exchange.schema.WrittenSchema.Unheld;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes a schema object as a Protobuf message (proto3). A field has the number that its property names in the custom property
 * {@code protobufNumber}, else the smallest free one in the order of the properties; whoever removes a property should therefore give
 * numbers. A property that is not required is optional. Source: Protocol Buffers language guide, proto3.
 */
public final class ProtobufSchemaWriter {
    static final String NUMBER = "protobufNumber";
    static final String PACKAGE = "protobufPackage";
    private static final int RESERVED_FROM = 19_000;
    private static final int RESERVED_TO = 19_999;

    private final List<Unheld> unheld = new ArrayList<>();
    private final Set<String> imports = new TreeSet<>();
    private final ProtobufTypeWriter types = new ProtobufTypeWriter(this, unheld, imports);

    private ProtobufSchemaWriter() {}

    /** The same schema object always gives the same text. */
    public static WrittenSchema write(SchemaObject object) {
        ProtobufSchemaWriter writer = new ProtobufSchemaWriter();
        StringBuilder body = new StringBuilder();
        writer.comment(object.description(), "", body);
        writer.message(LegalNames.legal(object.name()), object.properties(), object.name(), "", body);
        StringBuilder file = new StringBuilder("syntax = \"proto3\";\n");
        PropertyFacts.custom(object.customProperties(), PACKAGE)
                .ifPresent(name -> file.append("package ").append(name).append(";\n"));
        writer.imports.forEach(name -> file.append("import \"").append(name).append("\";\n"));
        return new WrittenSchema(file.append('\n').append(body).toString(), writer.unheld);
    }

    void message(String name, List<Property> properties, String path, String indent, StringBuilder out) {
        out.append(indent).append("message ").append(name).append(" {\n");
        LegalNames names = new LegalNames();
        Numbers numbers = new Numbers(properties);
        for (Property property : properties) {
            field(
                    property,
                    names.take(property.name()),
                    numbers.of(property),
                    path + "." + property.name(),
                    indent + "  ",
                    out);
        }
        out.append(indent).append("}\n");
    }

    private void field(Property property, String name, int number, String path, String indent, StringBuilder out) {
        comment(property.description(), indent, out);
        StringBuilder nested = new StringBuilder();
        String type = types.field(property, name, path, indent, nested);
        out.append(nested)
                .append(indent)
                .append(type)
                .append(' ')
                .append(name)
                .append(" = ")
                .append(number);
        if (!name.equals(property.name())) {
            out.append(" [json_name = ").append(quoted(property.name())).append(']');
            unheld.add(new Unheld(
                    path,
                    "Protobuf does not allow this name; it is written as " + name
                            + ", the true name is kept as its name in JSON"));
        }
        out.append(";\n");
        List<String> limits = PropertyFacts.limits(property);
        if (!limits.isEmpty()) {
            unheld.add(new Unheld(path, "Protobuf has no " + String.join(", ", limits)));
        }
    }

    private void comment(@org.jspecify.annotations.Nullable String text, String indent, StringBuilder out) {
        if (text != null) {
            text.lines()
                    .forEach(line ->
                            out.append(indent).append("// ").append(line).append('\n'));
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Given numbers first, the rest fills the gaps in order. */
    private static final class Numbers {
        private final Set<Integer> taken = new HashSet<>();
        private int next = 1;

        Numbers(List<Property> properties) {
            properties.forEach(property -> given(property).ifPresent(taken::add));
        }

        int of(Property property) {
            Optional<Integer> given = given(property);
            if (given.isPresent()) {
                return given.get();
            }
            while (!taken.add(next) || next >= RESERVED_FROM && next <= RESERVED_TO) {
                next++;
            }
            return next;
        }

        private static Optional<Integer> given(Property property) {
            return PropertyFacts.custom(property.customProperties(), NUMBER)
                    .filter(text -> text.matches("[1-9]\\d{0,8}"))
                    .map(Integer::valueOf);
        }
    }
}
