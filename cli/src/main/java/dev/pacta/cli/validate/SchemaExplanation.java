/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.cli.console.Json;
import dev.pacta.cli.console.Output;
import dev.pacta.validation.jsonschema.SchemaOutline;
import java.util.Map;
import java.util.stream.Collectors;

/** What a JSON Schema asks for, where it is checked and what that costs. */
record SchemaExplanation(String name, SchemaOutline outline, Output output) {
    void tell() {
        output.line("%s follows %s; values are checked while they stream by%s"
                .formatted(
                        name,
                        outline.dialect().uri(),
                        outline.whole().isEmpty()
                                ? ""
                                : ", but for what these have to see whole, up to %,d bytes each, with all that they lead to:"
                                        .formatted(SchemaOptions.LIMITS.bytes())));
        outline.whole().forEach(place -> output.line("%-10s %s: %s".formatted("whole", place, cost(place))));
        tell("checked", outline.checked());
        tell("remarks", outline.remarks());
        outline.unknown().forEach(place -> output.line("%-10s %s".formatted("ignored", place)));
        if (!outline.unknown().isEmpty()) {
            output.line("A key that the draft does not know demands nothing; is one of these misspelt?");
        }
        output.document(document());
    }

    private void tell(String what, Map<String, Integer> keywords) {
        if (!keywords.isEmpty()) {
            output.line("%-10s %s"
                    .formatted(
                            what,
                            keywords.entrySet().stream()
                                    .map(entry -> entry.getKey() + " " + entry.getValue())
                                    .collect(Collectors.joining(", "))));
        }
    }

    /** Not a keyword: references that are led by the way to them make the schema see all values whole. */
    private static boolean isSchema(String place) {
        return place.endsWith("#");
    }

    private static String keyword(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** Steps are those of the evaluation, on top of reading what is kept. */
    private static String cost(String place) {
        if (isSchema(place)) {
            return "references that depend on the way to them: every value is kept, and each schema on the way goes over it";
        }
        return switch (keyword(place)) {
            case "anyOf", "oneOf" -> "each of its schemas goes over what is kept";
            case "not" -> "its schema goes over what is kept";
            case "if" -> "its schema goes over what is kept, and then one of then and else";
            case "dependentSchemas" -> "the schema of each name that is there goes over what is kept";
            case "contains" -> "its schema goes over each item";
            case "uniqueItems" -> "each item is kept in a set, one step an item";
            case "unevaluatedItems", "unevaluatedProperties" ->
                "what the other keywords have looked at is remembered, and its schema goes over the rest";
            case "const", "enum" -> "compared with objects or lists";
            default -> "one pass over what is kept";
        };
    }

    private ObjectNode document() {
        ObjectNode document =
                Json.object().put("schema", name).put("draft", outline.dialect().uri());
        document.set("checked", counts(outline.checked()));
        document.set("remarks", counts(outline.remarks()));
        document.set("whole", Json.texts(outline.whole()));
        ObjectNode costs = Json.object();
        outline.whole().forEach(place -> costs.put(place, cost(place)));
        document.set("costs", costs);
        document.set("ignored", Json.texts(outline.unknown()));
        return document;
    }

    private static ObjectNode counts(Map<String, Integer> keywords) {
        ObjectNode counts = Json.object();
        keywords.forEach(counts::put);
        return counts;
    }
}
