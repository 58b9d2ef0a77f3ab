/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.type;

import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Place.Value;
import dev.pacta.contract.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The values that a property's enum allows. */
final class EnumValues {
    private EnumValues() {}

    /** Each with its place. */
    static List<Value> of(Place property) {
        List<Place> entries = property.objects("enum");
        // Without a stream where there is no enum, as nearly everywhere.
        if (entries.isEmpty()) {
            return List.of();
        }
        List<Value> values = new ArrayList<>(entries.size());
        for (Place entry : entries) {
            YamlNode value = entry.node().value("value");
            if (value != null) {
                values.add(new Value(entry.at("value"), value));
            }
        }
        return values;
    }

    /** As texts; empty when there is no enum. */
    static Set<String> texts(Place property) {
        Set<String> texts = new LinkedHashSet<>();
        for (Value value : of(property)) {
            String text = value.text();
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }
}
