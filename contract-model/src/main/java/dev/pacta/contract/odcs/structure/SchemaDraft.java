/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.OdcsVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Collects the definitions of the JSON Schema of one version while the shapes describe themselves. Not thread-safe. */
final class SchemaDraft {
    private final OdcsVersion version;
    private final UnaryOperator<String> descriptions;
    private final Map<String, Object> definitions = new TreeMap<>();

    /**
     * A draft.
     *
     * @param descriptions from {@code object.key} to what the key means, empty when nothing is known
     */
    SchemaDraft(OdcsVersion version, UnaryOperator<String> descriptions) {
        this.version = version;
        this.descriptions = descriptions;
    }

    OdcsVersion version() {
        return version;
    }

    /** A reference to the shape's definition, which is written when it is met for the first time. */
    Map<String, Object> reference(ObjectShape shape) {
        String name = shape.definition();
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            definitions.put(name, shape.definition(this));
        }
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("$ref", "#/$defs/" + name);
        return reference;
    }

    /** The shape of a key, with the line that an editor shows. */
    Map<String, Object> key(String object, String name, Shape shape) {
        Map<String, Object> described = new LinkedHashMap<>();
        String description = descriptions.apply(object + "." + name);
        if (!description.isEmpty()) {
            described.put("description", description);
        }
        described.putAll(shape.describe(this));
        return described;
    }

    Map<String, Object> definitions() {
        return definitions;
    }
}
