/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Sequence;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A list of things of one shape. */
record Items(Shape item, int fewest, boolean unique) implements Shape {
    @Override
    public void check(YamlNode node, Path path, Judge judge) {
        if (!(node instanceof Sequence sequence)) {
            judge.expected(node, path, "a list");
            return;
        }
        List<YamlNode> items = sequence.items();
        if (items.size() < fewest) {
            judge.error(
                    "odcs.size",
                    node.position(),
                    path,
                    "'%s' has %d items, expected at least %d".formatted(path.step(), items.size(), fewest));
        }
        Set<Object> seen = new HashSet<>();
        for (int at = 0; at < items.size(); at++) {
            item.check(items.get(at), path.then(at), judge);
            if (unique && !seen.add(SameValue.of(items.get(at)))) {
                judge.error(
                        "odcs.duplicate",
                        items.get(at).position(),
                        path.then(at),
                        "the items of '%s' must differ".formatted(path.step()));
            }
        }
    }

    @Override
    public Map<String, Object> describe(SchemaDraft draft) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", item.describe(draft));
        if (fewest > 0) {
            schema.put("minItems", fewest);
        }
        if (unique) {
            schema.put("uniqueItems", true);
        }
        return schema;
    }
}
