/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What {@code unevaluatedProperties} and {@code unevaluatedItems} forbid depends on every schema beside them. Where such a schema
 * changed at all, nothing is claimed to be safe.
 */
final class UnevaluatedRules {
    private static final List<String> BESIDE = List.of(
            "allOf",
            "anyOf",
            "oneOf",
            "not",
            "if",
            "then",
            "else",
            "$ref",
            "$dynamicRef",
            "$recursiveRef",
            "dependentSchemas",
            "dependencies",
            "contains");

    private UnevaluatedRules() {}

    static void compare(Located before, Located after, List<Difference> demands, Findings found) {
        if (!depends(before) && !depends(after)) {
            return;
        }
        if (demands.stream().anyMatch(difference -> !difference.rule().isComment())) {
            found.add(
                    JsonRule.UNEVALUATED_CONTEXT_CHANGED,
                    "",
                    true,
                    true,
                    "schemas beside an unevaluated keyword changed, and with them what it forbids");
        }
    }

    private static boolean depends(Located schema) {
        return (restricts(schema, "unevaluatedProperties") || restricts(schema, "unevaluatedItems"))
                && BESIDE.stream().anyMatch(schema::has);
    }

    private static boolean restricts(Located schema, String keyword) {
        JsonNode value = schema.node().path(keyword);
        return !value.isMissingNode() && !(value.isBoolean() && value.booleanValue());
    }
}
