/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import dev.pacta.contract.yaml.YamlNode.Sequence;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values of an enum differ, whatever else is said of them. JSON Schema can only say that the entries do. */
record EnumValuesDiffer() implements Rule {
    @Override
    public void check(Mapping property, Path path, Judge judge) {
        if (!(property.get("enum").orElse(null) instanceof Sequence values)) {
            return;
        }
        Set<Object> seen = new HashSet<>();
        List<YamlNode> items = values.items();
        for (int at = 0; at < items.size(); at++) {
            YamlNode value =
                    items.get(at) instanceof Mapping item ? item.get("value").orElse(null) : null;
            if (value != null && !seen.add(SameValue.of(value))) {
                judge.error(
                        "odcs.enum.duplicate",
                        value.position(),
                        path.then("enum").then(at).then("value"),
                        "the value '%s' is listed twice".formatted(value.toJava()));
            }
        }
    }

    @Override
    public Map<String, Object> describe() {
        // Twice negated, so that it does not count as a description of the key: until 3.1 there is no such key.
        Map<String, Object> unique = Map.of("properties", Map.of("enum", Map.of("uniqueItems", true)));
        return Map.of("not", Map.of("not", unique));
    }
}
