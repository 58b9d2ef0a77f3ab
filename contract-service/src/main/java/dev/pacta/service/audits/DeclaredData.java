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

    static DeclaredData of(List<Contract> contracts) {
        DeclaredData declared = new DeclaredData(new LinkedHashMap<>(), new HashMap<>(), new HashMap<>());
        for (Contract contract : contracts) {
            for (SchemaObject object : contract.schema()) {
                List<String> purposes = purposes(contract, object);
                for (DatasetKey dataset : ContractDatasets.of(contract, object)) {
                    declared.uses().put(dataset, new Use(contract.id().value(), purposes));
                    object.properties()
                            .forEach(property ->
                                    declared.addLabels(dataset.withField(column(property)), property, purposes));
                }
            }
        }
        return declared;
    }

    /** Those of the schema object stand before those of the contract. */
    static List<String> purposes(Contract contract, SchemaObject object) {
        List<String> own = object.privacy().purposes();
        return own.isEmpty() ? contract.privacy().purposes() : own;
    }

    /** What lies within a column is a label of the column: lineage knows no finer grain. */
    private void addLabels(FieldKey column, Property property, List<String> purposes) {
        String category = property.privacy().dataCategory();
        if (property.privacy().personal() && category != null) {
            Label label = new Label(category, purposes);
            labels.computeIfAbsent(column, any -> new TreeSet<>()).add(label.name());
            byName.put(label.name(), label);
        }
        property.properties().forEach(inner -> addLabels(column, inner, purposes));
        Property items = property.items();
        if (items != null) {
            addLabels(column, items, purposes);
        }
    }

    private static String column(Property property) {
        String physical = property.physicalName();
        return physical == null ? property.name() : physical;
    }
}
