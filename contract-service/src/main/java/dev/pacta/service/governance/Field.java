/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.governance;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import java.util.ArrayList;
import java.util.List;

/**
 * A property of any depth with where it stands.
 *
 * @param path such as {@code orders.address.street}
 * @param pointer such as {@code /schema/0/properties/2/properties/0}
 */
record Field(String path, String pointer, Property property) {

    static List<Field> of(Contract contract) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < contract.schema().size(); i++) {
            fields.addAll(of(contract.schema().get(i), "/schema/" + i));
        }
        return fields;
    }

    static List<Field> of(SchemaObject object, String pointer) {
        List<Field> fields = new ArrayList<>();
        addAll(object.properties(), object.name(), pointer, fields);
        return fields;
    }

    private static void addAll(List<Property> properties, String path, String pointer, List<Field> fields) {
        for (int i = 0; i < properties.size(); i++) {
            Property property = properties.get(i);
            add(property, path + "." + property.name(), pointer + "/properties/" + i, fields);
        }
    }

    private static void add(Property property, String path, String pointer, List<Field> fields) {
        fields.add(new Field(path, pointer, property));
        addAll(property.properties(), path, pointer, fields);
        Property items = property.items();
        if (items != null) {
            add(items, path + "[]", pointer + "/items", fields);
        }
    }
}
