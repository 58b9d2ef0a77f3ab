/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.audits;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The personal properties of a contract, at every depth. */
record PersonalFields(List<Property> properties) {
    static PersonalFields of(Contract contract) {
        List<Property> found = new ArrayList<>();
        contract.schema().forEach(object -> object.properties().forEach(property -> collect(property, found)));
        return new PersonalFields(found);
    }

    private static void collect(Property property, List<Property> found) {
        if (property.privacy().personal()) {
            found.add(property);
        }
        property.properties().forEach(inner -> collect(inner, found));
        Property items = property.items();
        if (items != null) {
            collect(items, found);
        }
    }

    boolean isEmpty() {
        return properties.isEmpty();
    }

    /** What the fields say, each once, in alphabetical order. */
    TreeSet<String> each(Function<Property, @Nullable String> word) {
        TreeSet<String> words = new TreeSet<>();
        properties.stream().map(word).filter(Objects::nonNull).forEach(words::add);
        return words;
    }
}
