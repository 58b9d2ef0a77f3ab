/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.page;

import dev.pacta.contract.Contract;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.Relationship;
import dev.pacta.contract.SchemaObject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Schema objects with their properties, and a line for each relationship. */
final class MermaidDiagram {
    private static final Pattern POINTER = Pattern.compile(".*/schema/([^/]+)(?:/.*)?");

    private final StringBuilder text = new StringBuilder("erDiagram\n");

    private MermaidDiagram() {}

    static String of(Contract contract) {
        MermaidDiagram diagram = new MermaidDiagram();
        contract.schema().forEach(diagram::entity);
        contract.schema().forEach(diagram::relationships);
        return diagram.text.toString();
    }

    static boolean hasRelationships(Contract contract) {
        return contract.schema().stream()
                .anyMatch(object -> !object.relationships().isEmpty()
                        || object.properties().stream()
                                .anyMatch(each -> !each.relationships().isEmpty()));
    }

    private void entity(SchemaObject object) {
        text.append("    ").append(MermaidText.quoted(object.name())).append(" {\n");
        object.properties().forEach(property -> attribute(object, property));
        text.append("    }\n");
    }

    private void attribute(SchemaObject object, Property property) {
        String name = MermaidText.word(property.name());
        LogicalType type = property.logicalType();
        text.append("        ")
                .append(type == LogicalType.UNSPECIFIED ? "any" : MermaidText.word(type.text()))
                .append(' ')
                .append(name);
        String keys = keys(object, property);
        text.append(keys.isEmpty() ? "" : " " + keys);
        text.append(name.equals(property.name()) ? "" : " " + MermaidText.quoted(property.name()));
        text.append('\n');
    }

    private static String keys(SchemaObject object, Property property) {
        boolean refers = !property.relationships().isEmpty()
                || object.relationships().stream()
                        .flatMap(each -> each.from().stream())
                        .anyMatch(from -> last(from).equals(property.name()));
        return List.of(property.primaryKey() ? "PK" : "", refers ? "FK" : "", property.unique() ? "UK" : "").stream()
                .filter(key -> !key.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private void relationships(SchemaObject object) {
        for (Property property : object.properties()) {
            for (Relationship relationship : property.relationships()) {
                String parent = property.required() ? "||" : "|o";
                boolean one = property.unique() || isOnlyKey(object, property);
                line(object, relationship, parent + "--o" + (one ? "|" : "{"), property.name());
            }
        }
        for (Relationship relationship : object.relationships()) {
            String label =
                    relationship.from().stream().map(MermaidDiagram::last).collect(Collectors.joining(", "));
            line(object, relationship, "|o--o{", label.isEmpty() ? relationship.type() : label);
        }
    }

    private static boolean isOnlyKey(SchemaObject object, Property property) {
        return property.primaryKey()
                && object.properties().stream().filter(Property::primaryKey).count() == 1;
    }

    private void line(SchemaObject from, Relationship relationship, String sign, String label) {
        relationship.to().stream()
                .map(MermaidDiagram::target)
                .distinct()
                .forEach(target -> text.append("    %s %s %s : %s\n"
                        .formatted(
                                MermaidText.quoted(target),
                                sign,
                                MermaidText.quoted(from.name()),
                                MermaidText.quoted(label))));
    }

    /** The schema object that a path leads to: {@code orders.id}, or a pointer into this or another document. */
    private static String target(String path) {
        Matcher pointer = POINTER.matcher(path);
        if (pointer.matches()) {
            return pointer.group(1);
        }
        int dot = path.indexOf('.');
        return dot > 0 ? path.substring(0, dot) : path;
    }

    private static String last(String path) {
        return path.substring(Math.max(path.lastIndexOf('.'), path.lastIndexOf('/')) + 1);
    }
}
