/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What an object holds.
 *
 * @param patterns schemas by the pattern of the names they are for
 * @param rest for names that are neither named nor match a pattern; takes anything when nothing is said
 */
record PropertyModel(
        Located schema,
        Map<String, Located> named,
        Map<String, Located> patterns,
        Located rest,
        String restKeyword,
        Set<String> required) {
    static PropertyModel of(Located schema) {
        String keyword = !schema.has("additionalProperties") && schema.has("unevaluatedProperties")
                ? "unevaluatedProperties"
                : "additionalProperties";
        Set<String> required = new LinkedHashSet<>();
        schema.node().path("required").forEach(name -> required.add(name.asText()));
        return new PropertyModel(
                schema,
                schema.map("properties"),
                schema.map("patternProperties"),
                schema.child(keyword),
                keyword,
                required);
    }

    /** Everything that holds for a name, as one schema. */
    Located effective(String name, Steps steps) {
        List<Located> all = new ArrayList<>();
        Optional.ofNullable(named.get(name)).ifPresent(all::add);
        patterns.forEach((pattern, schemaOfPattern) -> {
            if (matches(pattern, name, steps)) {
                all.add(schemaOfPattern);
            }
        });
        if (all.isEmpty()) {
            return rest;
        }
        if (all.size() == 1) {
            return all.get(0);
        }
        ArrayNode together = JsonNodeFactory.instance.arrayNode();
        all.forEach(each -> together.add(each.node()));
        return schema.with(JsonNodeFactory.instance.objectNode().set("allOf", together));
    }

    private static boolean matches(String pattern, String name, Steps steps) {
        try {
            return steps.finds(Pattern.compile(pattern), name);
        } catch (PatternSyntaxException notOfJava) {
            return false;
        }
    }

    boolean isOpen() {
        return patterns.isEmpty() && rest.isAnything();
    }

    boolean isClosed() {
        return patterns.isEmpty() && rest.isFalse();
    }

    boolean hasDefault(String name) {
        Located property = named.get(name);
        return property != null && property.has("default");
    }

    /** The first part of the names of the rules for unnamed properties. */
    String restGroup(PropertyModel before) {
        JsonNode earlier = before.schema.node();
        boolean unevaluated = restKeyword.equals("unevaluatedProperties")
                || !schema.has("additionalProperties")
                        && earlier.has("unevaluatedProperties")
                        && !earlier.has("additionalProperties");
        return unevaluated ? "UNEVALUATED_PROPERTIES" : "ADDITIONAL_PROPERTIES";
    }

    /** The names of both. */
    static Map<String, Located> union(Map<String, Located> one, Map<String, Located> other) {
        Map<String, Located> all = new LinkedHashMap<>(one);
        other.forEach(all::putIfAbsent);
        return all;
    }
}
