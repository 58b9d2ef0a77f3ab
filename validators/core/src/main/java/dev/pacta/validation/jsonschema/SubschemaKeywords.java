/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The keywords whose values are schemas: only there do identifiers and anchors count. */
final class SubschemaKeywords {
    private static final Set<String> ONE = Set.of(
            "not",
            "if",
            "then",
            "else",
            "contains",
            "additionalProperties",
            "propertyNames",
            "unevaluatedItems",
            "unevaluatedProperties",
            "contentSchema",
            "items",
            "additionalItems");
    private static final Set<String> LISTS = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> MAPS =
            Set.of("properties", "patternProperties", "dependentSchemas", "$defs", "definitions");

    private SubschemaKeywords() {}

    /** Gives each schema inside a schema, with its JSON pointer from there. */
    static void each(Map<?, ?> schema, BiConsumer<@Nullable Object, String> visitor) {
        schema.forEach((name, value) -> {
            String keyword = String.valueOf(name);
            String pointer = "/" + JsonPointer.escape(keyword);
            if (value instanceof List<?> list && (LISTS.contains(keyword) || keyword.equals("items"))) {
                for (int at = 0; at < list.size(); at++) {
                    visitor.accept(list.get(at), pointer + "/" + at);
                }
            } else if (value instanceof Map<?, ?> map && MAPS.contains(keyword)) {
                map.forEach(
                        (key, each) -> visitor.accept(each, pointer + "/" + JsonPointer.escape(String.valueOf(key))));
            } else if (ONE.contains(keyword)) {
                visitor.accept(value, pointer);
            }
        });
    }
}
