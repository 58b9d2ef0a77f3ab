/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import java.util.Map;

/** A number above zero. */
record AboveZero() implements Shape {
    @Override
    public void check(YamlNode node, Path path, Judge judge) {
        Shapes.NUMBER.check(node, path, judge);
        if (node instanceof Scalar scalar
                && scalar.toJava() instanceof Number
                && WholeNumber.number(scalar).signum() <= 0) {
            judge.error("odcs.range", node.position(), path, "'%s' must be above 0".formatted(path.step()));
        }
    }

    @Override
    public Map<String, Object> describe(SchemaDraft draft) {
        return Map.of("type", "number", "exclusiveMinimum", 0);
    }
}
