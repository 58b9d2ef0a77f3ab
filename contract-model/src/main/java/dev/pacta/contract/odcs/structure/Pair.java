/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Sequence;
import java.util.Map;

/** Two different numbers, the lower and the upper bound. */
record Pair() implements Shape {
    private static final Shape NUMBERS = new Items(Shapes.NUMBER, 0, true);

    @Override
    public void check(YamlNode node, Path path, Judge judge) {
        NUMBERS.check(node, path, judge);
        if (node instanceof Sequence bounds && bounds.items().size() != 2) {
            judge.error(
                    "odcs.size",
                    node.position(),
                    path,
                    "'%s' has %d items, expected exactly 2"
                            .formatted(path.step(), bounds.items().size()));
        }
    }

    @Override
    public Map<String, Object> describe(SchemaDraft draft) {
        return Map.of(
                "type", "array", "items", Map.of("type", "number"), "minItems", 2, "maxItems", 2, "uniqueItems", true);
    }
}
