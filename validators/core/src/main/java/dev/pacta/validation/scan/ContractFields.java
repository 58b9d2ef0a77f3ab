/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.scan;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The properties of a schema object, and where they stand in its document. */
final class ContractFields {
    /**
     * A property.
     *
     * @param path its names with points between them, as reports call it
     * @param pointer a JSON pointer into the document
     */
    record Field(String path, String pointer, Property property) {}

    private final List<Field> roots;

    private ContractFields(List<Field> roots) {
        this.roots = roots;
    }

    static ContractFields of(Contract contract, SchemaObject object) {
        String pointer = "/schema/" + contract.schema().indexOf(object);
        return new ContractFields(fields(object.properties(), "", pointer));
    }

    private static List<Field> fields(List<Property> properties, String before, String pointer) {
        List<Field> fields = new ArrayList<>();
        for (int at = 0; at < properties.size(); at++) {
            Property property = properties.get(at);
            fields.add(new Field(before + property.name(), pointer + "/properties/" + at, property));
        }
        return fields;
    }

    /** All of them, those inside others too. */
    List<Field> all() {
        List<Field> all = new ArrayList<>();
        roots.forEach(root -> add(root, all));
        return all;
    }

    private static void add(Field field, List<Field> all) {
        all.add(field);
        inside(field).forEach(member -> add(member, all));
    }

    /** The property of a column or field: by its physical name or its name, in any case of letters. */
    Optional<Field> find(String path) {
        return Optional.ofNullable(find(path, roots));
    }

    private static @Nullable Field find(String path, List<Field> among) {
        for (Field field : among) {
            for (String name : names(field.property())) {
                if (path.equalsIgnoreCase(name)) {
                    return field;
                }
                boolean within = path.length() > name.length()
                        && path.charAt(name.length()) == '.'
                        && path.regionMatches(true, 0, name, 0, name.length());
                Field member = within ? find(path.substring(name.length() + 1), inside(field)) : null;
                if (member != null) {
                    return member;
                }
            }
        }
        return null;
    }

    private static List<String> names(Property property) {
        String physical = property.physicalName();
        return physical == null ? List.of(property.name()) : List.of(physical, property.name());
    }

    /** The entries of a list have its path; what is inside them stands below. */
    private static List<Field> inside(Field field) {
        Property holder = field.property();
        String pointer = field.pointer();
        while (holder.nesting().items() != null) {
            holder = Objects.requireNonNull(holder.nesting().items());
            pointer += "/items";
        }
        return fields(holder.nesting().properties(), field.path() + ".", pointer);
    }
}
