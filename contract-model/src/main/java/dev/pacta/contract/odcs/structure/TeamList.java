/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import java.util.Map;

/** The team as the list of its members; a team that is an object came later. */
record TeamList(Shape members) implements Shape {
    @Override
    public void check(YamlNode node, Path path, Judge judge) {
        if (node instanceof Mapping) {
            judge.later(OdcsVersion.V3_1_0, true, node.position(), path, "a team that is an object");
        } else {
            members.check(node, path, judge);
        }
    }

    @Override
    public Map<String, Object> describe(SchemaDraft draft) {
        return members.describe(draft);
    }
}
