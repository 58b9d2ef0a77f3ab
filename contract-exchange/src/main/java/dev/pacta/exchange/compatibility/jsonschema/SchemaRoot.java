/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A JSON Schema document and what can be referred to in it. Used by one thread. */
final class SchemaRoot {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private final JsonNode root;
    private final Map<String, JsonNode> named = new HashMap<>();

    private SchemaRoot(JsonNode root) {
        this.root = root;
        collectNames();
    }

    /** @throws JsonProcessingException when the text is no JSON */
    static SchemaRoot parse(String text) throws JsonProcessingException {
        return new SchemaRoot(MAPPER.readTree(text));
    }

    JsonNode node() {
        return root;
    }

    /** Up to draft 7 the neighbours of {@code $ref} do not count. */
    boolean ignoresNeighboursOfReferences() {
        String dialect = root.path("$schema").asText("");
        return dialect.contains("draft-07") || dialect.contains("draft-06") || dialect.contains("draft-04");
    }

    /** What a reference within this document points to; empty when it leads out of it or nowhere. */
    Optional<JsonNode> resolve(String reference) {
        if (reference.equals("#") || reference.isEmpty()) {
            return Optional.of(root);
        }
        int hash = reference.indexOf('#');
        if (hash >= 0 && hash + 1 < reference.length() && reference.charAt(hash + 1) == '/') {
            JsonNode base = hash == 0 ? root : named.get(reference.substring(0, hash));
            return Optional.ofNullable(base).flatMap(from -> at(from, reference.substring(hash + 1)));
        }
        return Optional.ofNullable(named.get(reference));
    }

    private static Optional<JsonNode> at(JsonNode from, String pointer) {
        JsonNode place = from;
        for (String escaped : pointer.substring(1).split("/", -1)) {
            String key = URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .replace("~1", "/")
                    .replace("~0", "~");
            place = place.isArray() && key.matches("\\d{1,6}") ? place.path(Integer.parseInt(key)) : place.path(key);
        }
        return place.isMissingNode() ? Optional.empty() : Optional.of(place);
    }

    private void collectNames() {
        Deque<JsonNode> rest = new ArrayDeque<>();
        rest.push(root);
        while (!rest.isEmpty()) {
            JsonNode node = rest.pop();
            if (node.isObject()) {
                putName(node, "$anchor", "#");
                putName(node, "$dynamicAnchor", "#");
                putName(node, "$id", "");
                putName(node, "id", "");
            }
            node.forEach(rest::push);
        }
    }

    private void putName(JsonNode node, String key, String prefix) {
        JsonNode name = node.get(key);
        if (name != null && name.isTextual()) {
            String text = name.textValue();
            named.putIfAbsent(prefix + (text.endsWith("#") ? text.substring(0, text.length() - 1) : text), node);
        }
    }
}
