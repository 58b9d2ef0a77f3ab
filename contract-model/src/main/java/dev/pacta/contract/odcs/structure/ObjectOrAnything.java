/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import java.util.Map;

/** The value of a custom property in 2.2: the JSON Schema says object, the standard's text and its examples say anything. */
record ObjectOrAnything() implements Shape {
    @Override
    public void check(YamlNode node, Path path, Judge judge) {
        if (!(node instanceof Mapping)) {
            judge.warning(
                    "odcs.two.value",
                    node.position(),
                    path,
                    "the JSON Schema of 2.2 takes only an object here, though any value is meant; from v3.0.0 on it is right");
        }
    }

    @Override
    public Map<String, Object> describe(SchemaDraft draft) {
        return Map.of();
    }
}
