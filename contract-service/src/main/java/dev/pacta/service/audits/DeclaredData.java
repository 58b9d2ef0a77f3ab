/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.audits;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.FieldKey;
import dev.pacta.service.usage.ContractDatasets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the newest contracts declare, by the names that the lineage uses.
 *
 * @param uses what each dataset is used for
 * @param labels the names of the labels of each personal field
 * @param byName the labels by their names
 */
record DeclaredData(Map<DatasetKey, Use> uses, Map<FieldKey, Set<String>> labels, Map<String, Label> byName) {

    /** The purposes that the contract of a dataset names. */
    record Use(String contract, List<String> purposes) {}

    /** What is known of a personal field: its category and what it was collected for. */
    record Label(String dataCategory, List<String> purposes) {
        String name() {
            return dataCategory + " for " + String.join(", ", purposes);
        }
    }

    /** What one contract declares: the uses of its datasets, and the labels of its personal fields. */
    record Part(Map<DatasetKey, Use> uses, Map<FieldKey, List<Label>> labels) {
        static Part of(Contract contract) {
            Part part = new Part(new LinkedHashMap<>(), new LinkedHashMap<>());
            for (SchemaObject object : contract.schema()) {
                List<String> purposes = purposes(contract, object);
                for (DatasetKey dataset : ContractDatasets.of(contract, object)) {
                    part.uses().put(dataset, new Use(contract.id().value(), purposes));
                    object.properties()
                            .forEach(property ->
                                    part.addLabels(dataset.withField(property.columnName()), property, purposes));
                }
            }
            return part;
        }

        /** What lies within a column is a label of the column: lineage knows no finer grain. */
        private void addLabels(FieldKey column, Property property, List<String> purposes) {
            String category = property.privacy().dataCategory();
            if (property.privacy().personal() && category != null) {
                labels.computeIfAbsent(column, any -> new ArrayList<>()).add(new Label(category, purposes));
            }
            property.properties().forEach(inner -> addLabels(column, inner, purposes));
            Property items = property.items();
            if (items != null) {
                addLabels(column, items, purposes);
            }
        }
    }

    static DeclaredData of(List<Contract> contracts) {
        return join(contracts.stream().map(Part::of).toList());
    }

    /** Of contracts in their order; where two speak of one dataset, the later one is heard. */
    static DeclaredData join(List<Part> parts) {
        DeclaredData declared = new DeclaredData(new LinkedHashMap<>(), new HashMap<>(), new HashMap<>());
        for (Part part : parts) {
            declared.uses().putAll(part.uses());
            part.labels()
                    .forEach((column, labels) -> labels.forEach(label -> {
                        declared.labels()
                                .computeIfAbsent(column, any -> new TreeSet<>())
                                .add(label.name());
                        declared.byName().put(label.name(), label);
                    }));
        }
        return declared;
    }

    /** Those of the schema object stand before those of the contract. */
    static List<String> purposes(Contract contract, SchemaObject object) {
        List<String> own = object.privacy().purposes();
        return own.isEmpty() ? contract.privacy().purposes() : own;
    }
}
