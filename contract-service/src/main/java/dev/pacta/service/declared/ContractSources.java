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
     */
    record Source(SchemaObject object, String column, String text, String description) {}

    /** In the order of the document. */
    static List<Source> of(Contract contract) {
        ContractSources found = new ContractSources();
        for (SchemaObject object : contract.schema()) {
            object.properties().forEach(property -> found.add(object, property.columnName(), property));
        }
        return List.copyOf(found.sources);
    }

    private void add(SchemaObject object, String column, Property property) {
        String described = property.transformDescription();
        String description = described == null ? "" : described;
        property.transformSourceObjects()
                .forEach(text -> sources.add(new Source(object, column, text.strip(), description)));
        property.properties().forEach(nested -> add(object, column, nested));
        Property items = property.items();
        if (items != null) {
            add(object, column, items);
        }
    }
}
