/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.exchange.Loss;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Follows references within a document and joins what must hold together. Used by one thread. */
final class JsonReferences {
    /** Schemas that refer to one another in ever more ways would otherwise unfold without end. */
    private static final int MOST = 20_000;

    private final JsonNode root;
    private final List<Loss> losses;
    private final Deque<String> within = new ArrayDeque<>();
    private int followed;

    JsonReferences(JsonNode root, List<Loss> losses) {
        this.root = root;
        this.losses = losses;
    }

    /** The schema that is meant, and the references that led to it. */
    record Followed(JsonNode schema, List<String> references) {}

    /** The schema with references and allOf resolved; keywords beside a reference are put over it. */
    Followed follow(JsonNode schema, String path) {
        Set<String> references = new LinkedHashSet<>();
        JsonNode plain = resolve(schema, path, Set.of(), references);
        return new Followed(plain, List.copyOf(references));
    }

    /**
     * @param chain the references that led here
     * @param all takes every reference that was followed
     */
    private JsonNode resolve(JsonNode schema, String path, Set<String> chain, Set<String> all) {
        JsonNode here = schema;
        Set<String> further = chain;
        JsonNode reference = schema.path("$ref");
        if (reference.isTextual()) {
            String text = reference.textValue();
            JsonNode target = target(text, path, chain);
            further = new LinkedHashSet<>(chain);
            further.add(text);
            all.add(text);
            here = over(resolve(target, path, further, all), without(schema, "$ref"));
        }
        return here.path("allOf").isArray() ? joined(here, path, further, all) : here;
    }

    private JsonNode target(String reference, String path, Set<String> chain) {
        JsonNode target = reference.equals("#")
                ? root
                : reference.startsWith("#/") ? root.at(decoded(reference.substring(1))) : root.path("\u0000");
        if (!target.isObject()) {
            losses.add(new Loss(path, "the reference " + reference + " cannot be followed; its type is left out"));
            return JsonNodeFactory.instance.objectNode();
        }
        if (within.contains(reference) || chain.contains(reference)) {
            losses.add(new Loss(path, "it contains itself, which a contract cannot say; what lies inside is left out"));
            boolean object = target.path("type").asText().equals("object") || target.has("properties");
            ObjectNode outline = JsonNodeFactory.instance.objectNode();
            return object ? outline.put("type", "object") : outline;
        }
        if (++followed > MOST) {
            throw new TooManyReferences();
        }
        return target;
    }

    private static String decoded(String pointer) {
        try {
            return java.net.URLDecoder.decode(pointer.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return pointer;
        }
    }

    /** All branches as one schema: members and demands together; of other keywords the first that says one. */
    private JsonNode joined(JsonNode schema, String path, Set<String> chain, Set<String> all) {
        ObjectNode whole = without(schema, "allOf");
        for (JsonNode branch : schema.get("allOf")) {
            JsonNode plain = resolve(branch, path, chain, all);
            plain.properties().forEach(entry -> join(whole, entry.getKey(), entry.getValue(), path));
        }
        return whole;
    }

    private void join(ObjectNode whole, String keyword, JsonNode value, String path) {
        JsonNode there = whole.get(keyword);
        if (there == null) {
            whole.set(keyword, value.deepCopy());
        } else if (keyword.equals("properties") && there instanceof ObjectNode members) {
            value.properties().forEach(member -> join(members, member.getKey(), member.getValue(), path));
        } else if (keyword.equals("required") && there instanceof com.fasterxml.jackson.databind.node.ArrayNode names) {
            value.forEach(names::add);
        } else if (!there.equals(value)) {
            losses.add(new Loss(path, "allOf says %s more than once; the first holds".formatted(keyword)));
        }
    }

    private static ObjectNode without(JsonNode schema, String keyword) {
        ObjectNode rest = schema.deepCopy();
        rest.remove(keyword);
        return rest;
    }

    private static JsonNode over(JsonNode below, JsonNode above) {
        if (above.isEmpty()) {
            return below;
        }
        ObjectNode merged = below.deepCopy();
        merged.setAll((ObjectNode) above);
        return merged;
    }

    void enter(List<String> references) {
        references.forEach(within::push);
    }

    void leave(List<String> references) {
        references.forEach(reference -> within.pop());
    }

    /** The document unfolds into more than can be read. */
    static final class TooManyReferences extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyReferences() {
            super("its references unfold into more than %,d schemas".formatted(MOST));
        }
    }
}
