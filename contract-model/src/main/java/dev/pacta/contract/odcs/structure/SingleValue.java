/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A value of one of some types. */
record SingleValue(String what, Set<Scalar.Type> types, List<String> jsonTypes) implements Shape {
    @Override
    public void check(YamlNode node, Path path, Judge judge) {
        if (!(node instanceof Scalar scalar) || !types.contains(scalar.type())) {
            judge.expected(node, path, what + quoteHint(node));
        }
    }

    private String quoteHint(YamlNode node) {
        boolean unquoted = node instanceof Scalar scalar && scalar.type() != Scalar.Type.NULL;
        return unquoted && types.contains(Scalar.Type.TEXT) ? "; put it in quotes" : "";
    }

    @Override
    public Map<String, Object> describe(SchemaDraft draft) {
        return Map.of("type", jsonTypes.size() == 1 ? jsonTypes.get(0) : jsonTypes);
    }
}
