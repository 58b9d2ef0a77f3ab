/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import java.util.List;

/** Visits every property of a contract, nested ones too, with its JSON pointer. */
final class Walk {
    /** Sees one property. */
    interface Visitor {
        void visit(SchemaObject object, Property property, String path);
    }

    private Walk() {}

    static void properties(Contract contract, Visitor visitor) {
        for (int at = 0; at < contract.schema().size(); at++) {
            SchemaObject object = contract.schema().get(at);
            visitAll(object, object.properties(), "/schema/%d/properties".formatted(at), visitor);
        }
    }

    private static void visitAll(SchemaObject object, List<Property> properties, String path, Visitor visitor) {
        for (int at = 0; at < properties.size(); at++) {
            visit(object, properties.get(at), path + "/" + at, visitor);
        }
    }

    private static void visit(SchemaObject object, Property property, String path, Visitor visitor) {
        visitor.visit(object, property, path);
        visitAll(object, property.properties(), path + "/properties", visitor);
        Property items = property.items();
        if (items != null) {
            visit(object, items, path + "/items", visitor);
        }
    }
}
