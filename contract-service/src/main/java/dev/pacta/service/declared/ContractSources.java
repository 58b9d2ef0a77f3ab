/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.declared;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import java.util.ArrayList;
import java.util.List;

/**
 * What the properties of a contract say that they are made of ({@code transformSourceObjects} of ODCS). What a nested property is made of, its column is:
 * the lineage knows no finer grain.
 */
final class ContractSources {
    private final List<Source> sources = new ArrayList<>();

    private ContractSources() {}

    /**
     * One source of one column.
     *
     * @param text as the contract names the source
     * @param description how the column is made of it; empty where the contract does not say
     * @param pointer of the list that names the source, a JSON pointer into the contract
     */
    record Source(SchemaObject object, String column, String text, String description, String pointer) {}

    /** In the order of the document. */
    static List<Source> of(Contract contract) {
        ContractSources found = new ContractSources();
        int place = 0;
        for (SchemaObject object : contract.schema()) {
            List<Property> properties = object.properties();
            for (int at = 0; at < properties.size(); at++) {
                Property property = properties.get(at);
                found.add(object, property.columnName(), property, "/schema/%d/properties/%d".formatted(place, at));
            }
            place++;
        }
        return List.copyOf(found.sources);
    }

    private void add(SchemaObject object, String column, Property property, String pointer) {
        String described = property.transformDescription();
        String description = described == null ? "" : described;
        property.transformSourceObjects()
                .forEach(text -> sources.add(
                        new Source(object, column, text.strip(), description, pointer + "/transformSourceObjects")));
        List<Property> inner = property.properties();
        for (int at = 0; at < inner.size(); at++) {
            add(object, column, inner.get(at), "%s/properties/%d".formatted(pointer, at));
        }
        Property items = property.items();
        if (items != null) {
            add(object, column, items, pointer + "/items");
        }
    }
}
