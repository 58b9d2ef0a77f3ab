/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import java.util.Map;

/** Until 3.0 the exclusive bounds were flags beside the inclusive ones; as values of their own they came later. */
record BoundFlag() implements Shape {
    @Override
    public void check(YamlNode node, Path path, Judge judge) {
        boolean isFlag = node instanceof Scalar scalar && scalar.type() == Scalar.Type.BOOLEAN;
        if (node instanceof Scalar scalar && !isFlag && scalar.type() != Scalar.Type.NULL) {
            judge.later(OdcsVersion.V3_1_0, true, node.position(), path, "a value as '%s'".formatted(path.step()));
        } else if (!isFlag) {
            judge.expected(node, path, "true or false");
        }
    }

    @Override
    public Map<String, Object> describe(SchemaDraft draft) {
        return Shapes.FLAG.describe(draft);
    }
}
