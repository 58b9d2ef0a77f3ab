/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import java.util.List;
import java.util.Map;

/** The schema of a DuckDB server: the text of the standard means a name, its JSON Schema says integer until 3.0. Both are taken. */
record NameNotNumber() implements Shape {
    @Override
    public void check(YamlNode node, Path path, Judge judge) {
        if (node instanceof Scalar scalar && scalar.type() == Scalar.Type.TEXT) {
            judge.warning(
                    "odcs.duckdb.schema",
                    node.position(),
                    path,
                    "the JSON Schema of %s takes only a whole number here, though a name is meant; from v3.1.0 on a name is right"
                            .formatted(judge.version().text()));
        } else {
            Shapes.INTEGER.check(node, path, judge);
        }
    }

    @Override
    public Map<String, Object> describe(SchemaDraft draft) {
        return Map.of("type", List.of("string", "integer"));
    }
}
