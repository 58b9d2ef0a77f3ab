/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.flowrules;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.store.DeclaredTag;
import dev.pacta.service.usage.ContractDatasets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a contract declares of its datasets and their columns, in the words of {@code tag:} selectors: its tags by their names, its
 * classifications as {@code classification=…} and its data categories as {@code dataCategory=…}.
 */
final class ColumnTags {
    private static final String TRUE = "true";

    private final Map<DeclaredTag, String> pointers = new LinkedHashMap<>();

    private ColumnTags() {}

    /** Each with the JSON pointer of what declares it. */
    static Map<DeclaredTag, String> of(Contract contract) {
        ColumnTags found = new ColumnTags();
        List<SchemaObject> objects = contract.schema();
        for (int at = 0; at < objects.size(); at++) {
            SchemaObject object = objects.get(at);
            String pointer = "/schema/" + at;
            for (DatasetKey dataset : ContractDatasets.of(contract, object)) {
                found.tags(dataset, "", contract.tags(), "/tags");
                found.tags(dataset, "", object.tags(), pointer + "/tags");
                found.columns(dataset, object.properties(), pointer + "/properties/");
            }
        }
        return found.pointers;
    }

    private void columns(DatasetKey dataset, List<Property> properties, String pointer) {
        for (int at = 0; at < properties.size(); at++) {
            Property property = properties.get(at);
            column(dataset, property.columnName(), property, pointer + at);
        }
    }

    /** What lies within a column is said of the column: lineage knows no finer grain. */
    private void column(DatasetKey dataset, String column, Property property, String pointer) {
        tags(dataset, column, property.tags(), pointer + "/tags");
        word(dataset, column, "classification", property.classification(), pointer + "/classification");
        word(dataset, column, "dataCategory", property.privacy().dataCategory(), pointer + "/customProperties");
        List<Property> inner = property.properties();
        for (int at = 0; at < inner.size(); at++) {
            column(dataset, column, inner.get(at), pointer + "/properties/" + at);
        }
        Property items = property.items();
        if (items != null) {
            column(dataset, column, items, pointer + "/items");
        }
    }

    private void tags(DatasetKey dataset, String column, List<String> tags, String pointer) {
        tags.forEach(tag -> word(dataset, column, tag, TRUE, pointer));
    }

    private void word(DatasetKey dataset, String column, String key, @Nullable String value, String pointer) {
        if (value != null) {
            pointers.putIfAbsent(new DeclaredTag(dataset, column, key, value), pointer);
        }
    }
}
