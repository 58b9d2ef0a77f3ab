/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One of several shapes, told apart by the kind of the value. */
record Alternative(List<Shape> shapes, Function<YamlNode, Shape> choice) implements Shape {
    @Override
    public void check(YamlNode node, Path path, Judge judge) {
        choice.apply(node).check(node, path, judge);
    }

    @Override
    public Map<String, Object> describe(SchemaDraft draft) {
        return Map.of(
                "oneOf", shapes.stream().map(shape -> shape.describe(draft)).toList());
    }
}
