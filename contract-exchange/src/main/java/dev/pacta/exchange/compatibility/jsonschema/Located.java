/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A schema and the document that its references are looked up in. */
record Located(JsonNode node, SchemaRoot root) {
    Located with(JsonNode other) {
        return new Located(other, root);
    }

    Located anything() {
        return with(BooleanNode.TRUE);
    }

    boolean has(String key) {
        return node.has(key);
    }

    /** The subschema under a key, else the schema that takes anything. */
    Located child(String key) {
        JsonNode child = node.get(key);
        return child == null ? anything() : with(child);
    }

    /** The subschemas in the array under a key. */
    List<Located> list(String key) {
        List<Located> all = new ArrayList<>();
        JsonNode array = node.path(key);
        if (array.isArray()) {
            array.forEach(each -> all.add(with(each)));
        }
        return all;
    }

    /** The subschemas in the object under a key. */
    Map<String, Located> map(String key) {
        Map<String, Located> all = new LinkedHashMap<>();
        JsonNode object = node.path(key);
        if (object.isObject()) {
            object.properties().forEach(entry -> all.put(entry.getKey(), with(entry.getValue())));
        }
        return all;
    }

    boolean isFalse() {
        return node.isBoolean() && !node.booleanValue();
    }

    /** Whether it takes anything by its very form. */
    boolean isAnything() {
        return node.isObject() ? node.isEmpty() : !isFalse();
    }
}
