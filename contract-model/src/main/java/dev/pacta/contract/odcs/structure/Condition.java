/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.yaml.YamlNode.Mapping;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** When a part of an object is in force. Immutable. */
sealed interface Condition {
    boolean holds(Mapping mapping);

    /** The same as JSON Schema. */
    Map<String, Object> describe();

    /** The key has this text. */
    record Is(String key, String text) implements Condition {
        @Override
        public boolean holds(Mapping mapping) {
            return text.equals(mapping.text(key));
        }

        @Override
        public Map<String, Object> describe() {
            return Map.of("properties", Map.of(key, Map.of("const", text)), "required", List.of(key));
        }
    }

    /** The key has some text. */
    record IsText(String key) implements Condition {
        @Override
        public boolean holds(Mapping mapping) {
            return mapping.text(key) != null;
        }

        @Override
        public Map<String, Object> describe() {
            return Map.of("properties", Map.of(key, Map.of("type", "string")), "required", List.of(key));
        }
    }

    /** The key is not there. */
    record Absent(String key) implements Condition {
        @Override
        public boolean holds(Mapping mapping) {
            return mapping.value(key) == null;
        }

        @Override
        public Map<String, Object> describe() {
            return Map.of("not", Map.of("required", List.of(key)));
        }
    }

    /** One of the conditions holds. */
    record Any(List<Condition> conditions) implements Condition {
        static Any of(Condition... conditions) {
            return new Any(Arrays.asList(conditions));
        }

        @Override
        public boolean holds(Mapping mapping) {
            return conditions.stream().anyMatch(condition -> condition.holds(mapping));
        }

        @Override
        public Map<String, Object> describe() {
            return Map.of("anyOf", conditions.stream().map(Condition::describe).toList());
        }
    }
}
