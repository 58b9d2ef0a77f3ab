/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.message.Spelling;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One of some words, each with the versions that have it. */
record Words(Map<String, Versions> words) implements Shape {
    Words {
        words = new LinkedHashMap<>(words);
    }

    @Override
    public void check(YamlNode node, Path path, Judge judge) {
        Shapes.TEXT.check(node, path, judge);
        if (!(node instanceof Scalar scalar) || scalar.type() != Scalar.Type.TEXT) {
            return;
        }
        Versions versions = words.get(scalar.text());
        if (versions != null && versions.areLaterThan(judge.version())) {
            judge.later(versions.from(), true, node.position(), path, "the value '%s'".formatted(scalar.text()));
        } else if (versions == null || !versions.hold(judge.version())) {
            List<String> known = known(judge.version());
            judge.error(
                    "odcs.value",
                    node.position(),
                    path,
                    "'%s' is not a value of '%s'; expected one of %s%s"
                            .formatted(
                                    scalar.text(),
                                    path.step(),
                                    String.join(", ", known),
                                    Spelling.hint(scalar.text(), known)));
        }
    }

    private List<String> known(OdcsVersion version) {
        return words.entrySet().stream()
                .filter(word -> word.getValue().hold(version))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    @Override
    public Map<String, Object> describe(SchemaDraft draft) {
        return Map.of("type", "string", "enum", known(draft.version()));
    }
}
