/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a contract says that rules about where data may flow go by: tags, classifications and data categories, each with what it is said of, and what
 * columns are made of.
 */
record Labels(Set<List<Object>> said) {
    Labels {
        said = Set.copyOf(said);
    }

    static Labels of(Optional<Contract> contract) {
        Set<List<Object>> said = new HashSet<>();
        contract.ifPresent(there -> there.schema().forEach(object -> add(there, object, said)));
        return new Labels(said);
    }

    /** The servers are part of what the lineage calls the data. */
    private static void add(Contract contract, SchemaObject object, Set<List<Object>> said) {
        List<Object> dataset = List.of(contract.servers(), object.datasetName());
        contract.tags().forEach(tag -> said.add(List.of(dataset, "", "tag", tag)));
        object.tags().forEach(tag -> said.add(List.of(dataset, "", "tag", tag)));
        for (Property property : object.properties()) {
            add(dataset, property.columnName(), property, said);
        }
    }

    private static void add(List<Object> dataset, String column, Property property, Set<List<Object>> said) {
        property.tags().forEach(tag -> said.add(List.of(dataset, column, "tag", tag)));
        String classification = property.classification();
        if (classification != null) {
            said.add(List.of(dataset, column, "classification", classification));
        }
        String category = property.privacy().dataCategory();
        if (category != null) {
            said.add(List.of(dataset, column, "dataCategory", category));
        }
        property.transformSourceObjects().forEach(source -> said.add(List.of(dataset, column, "made of", source)));
        property.properties().forEach(inner -> add(dataset, column, inner, said));
        Property items = property.items();
        if (items != null) {
            add(dataset, column, items, said);
        }
    }
}
