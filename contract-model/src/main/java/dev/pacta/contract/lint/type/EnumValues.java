/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.type;

import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Place.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The values that a property's enum allows. */
final class EnumValues {
    private EnumValues() {}

    /** Each with its place. */
    static List<Value> of(Place property) {
        return property.objects("enum").stream()
                .flatMap(entry -> Optional.ofNullable(entry.node().entries().get("value")).stream()
                        .map(value -> new Value(entry.at("value"), value.value())))
                .toList();
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
