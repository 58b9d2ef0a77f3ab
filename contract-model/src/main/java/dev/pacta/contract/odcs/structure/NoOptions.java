/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import java.util.Map;

/** The options of a type for which the standard names none and forbids none: whatever stands there has no meaning. */
record NoOptions() implements Shape {
    @Override
    public void check(YamlNode node, Path path, Judge judge) {
        Shapes.OBJECT.check(node, path, judge);
        if (node instanceof Mapping mapping && !mapping.entries().isEmpty()) {
            judge.warning(
                    "odcs.options.unused",
                    node.position(),
                    path,
                    "this logicalType has no options; the standard gives %s no meaning here"
                            .formatted(String.join(", ", mapping.entries().keySet())));
        }
    }

    @Override
    public Map<String, Object> describe(SchemaDraft draft) {
        return Shapes.OBJECT.describe(draft);
    }
}
