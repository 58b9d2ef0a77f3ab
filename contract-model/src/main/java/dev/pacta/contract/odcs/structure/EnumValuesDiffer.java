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
import java.util.Set;

/** The values of an enum differ, whatever else is said of them. JSON Schema cannot say that. */
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
}
