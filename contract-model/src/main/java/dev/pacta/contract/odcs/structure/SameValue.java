/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import dev.pacta.contract.yaml.YamlNode.Sequence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A value in a form in which two are equal exactly when JSON Schema calls them equal: 1 and 1.0 are, 1 and "1" are not. */
final class SameValue {
    private SameValue() {}

    static Object of(YamlNode node) {
        if (node instanceof Mapping mapping) {
            Map<String, Object> values = new HashMap<>();
            mapping.entries().forEach((key, entry) -> values.put(key, of(entry.value())));
            return values;
        }
        if (node instanceof Sequence sequence) {
            return sequence.items().stream().map(SameValue::of).toList();
        }
        Scalar scalar = (Scalar) node;
        return switch (scalar.type()) {
            case NULL -> List.of(Scalar.Type.NULL);
            case BOOLEAN -> Boolean.valueOf(scalar.text());
            case TEXT -> scalar.text();
            case INTEGER, NUMBER -> WholeNumber.number(scalar).stripTrailingZeros();
        };
    }
}
