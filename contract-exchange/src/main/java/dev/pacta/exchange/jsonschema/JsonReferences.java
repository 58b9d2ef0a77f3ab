/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.exchange.schema.WrittenSchema.Unheld;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Follows references within a document, never into themselves. Used by one thread. */
final class JsonReferences {
    private final JsonNode root;
    private final List<Unheld> unheld;
    private final Deque<String> within = new ArrayDeque<>();

    JsonReferences(JsonNode root, List<Unheld> unheld) {
        this.root = root;
        this.unheld = unheld;
    }

    /** The schema that is meant, with the keywords beside the reference put over it. */
    JsonNode follow(JsonNode schema, String path) {
        JsonNode reference = schema.path("$ref");
        if (!reference.isTextual()) {
            return schema;
        }
        String text = reference.textValue();
        JsonNode target = text.startsWith("#/") ? root.at(text.substring(1)) : root.path("\u0000");
        if (target.isMissingNode() || !target.isObject()) {
            unheld.add(new Unheld(path, "the reference " + text + " cannot be followed; its type is left out"));
            return schema;
        }
        ObjectNode merged = target.deepCopy();
        schema.properties().forEach(entry -> {
            if (!entry.getKey().equals("$ref")) {
                merged.set(entry.getKey(), entry.getValue());
            }
        });
        return merged;
    }

    /** Whether the schema refers to something that is being read right now. */
    boolean containsItself(JsonNode schema) {
        return schema.path("$ref").isTextual()
                && within.contains(schema.get("$ref").textValue());
    }

    void enter(JsonNode schema) {
        within.push(schema.path("$ref").asText(""));
    }

    void leave() {
        within.pop();
    }
}
