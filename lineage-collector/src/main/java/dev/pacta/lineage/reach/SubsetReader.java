/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.reach;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the facet {@code subset} of inputs and outputs (BaseSubsetDatasetFacet 1-0-0). What it does not know may be any part. */
final class SubsetReader {
    private static final int DEEPEST = 50;

    private SubsetReader() {}

    /** The condition of an input or an output; nothing when there is none. */
    static Optional<Subset> read(JsonNode facet) {
        JsonNode condition =
                facet.hasNonNull("inputCondition") ? facet.get("inputCondition") : facet.path("outputCondition");
        return condition.isObject() ? Optional.of(condition(condition, 0)) : Optional.empty();
    }

    private static Subset condition(JsonNode condition, int depth) {
        if (depth > DEEPEST) {
            return Subset.ANY;
        }
        return switch (condition.path("type").asText()) {
            case "partition" -> partitions(condition.path("partitions"));
            case "location" -> locations(condition.path("locations"));
            case "compare" -> comparison(condition);
            case "binary" -> {
                Subset left = condition(condition.path("left"), depth + 1);
                Subset right = condition(condition.path("right"), depth + 1);
                yield switch (operator(condition, "operator")) {
                    case "AND" -> left.and(right);
                    case "OR" -> left.or(right);
                    default -> Subset.ANY;
                };
            }
            default -> Subset.ANY;
        };
    }

    private static Subset locations(JsonNode array) {
        List<String> locations = new ArrayList<>();
        array.forEach(location -> locations.add(location.asText()));
        return locations.isEmpty() ? Subset.ANY : Subset.at(locations);
    }

    private static Subset partitions(JsonNode array) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode partition : array) {
            Map<String, Span> columns = new TreeMap<>();
            partition
                    .path("dimensions")
                    .properties()
                    .forEach(dimension -> columns.put(
                            dimension.getKey(), Span.only(dimension.getValue().asText())));
            parts.add(new Part(columns));
        }
        return parts.isEmpty() ? Subset.ANY : Subset.of(parts, true);
    }

    private static Subset comparison(JsonNode condition) {
        JsonNode left = condition.path("left");
        JsonNode right = condition.path("right");
        String comparison = operator(condition, "comparison");
        if (isField(left) && isLiteral(right)) {
            return comparison(
                    left.path("field").asText(), comparison, right.path("value").asText());
        }
        if (isLiteral(left) && isField(right)) {
            return comparison(
                    right.path("field").asText(),
                    turned(comparison),
                    left.path("value").asText());
        }
        return Subset.ANY;
    }

    private static Subset comparison(String field, String comparison, String value) {
        Optional<Span> span = switch (comparison) {
            case "EQUAL" -> Optional.of(Span.only(value));
            case "GREATER_THAN" -> Optional.of(new Span(value, false, null, false));
            case "GREATER_EQUAL_THAN" -> Optional.of(new Span(value, true, null, false));
            case "LESS_THAN" -> Optional.of(new Span(null, false, value, false));
            case "LESS_EQUAL_THAN" -> Optional.of(new Span(null, false, value, true));
            default -> Optional.empty();
        };
        return span.map(known -> Subset.of(List.of(Part.where(field, known)), true))
                .orElse(Subset.ANY);
    }

    /** The comparison with its sides exchanged. */
    private static String turned(String comparison) {
        return comparison.startsWith("GREATER")
                ? comparison.replace("GREATER", "LESS")
                : comparison.replace("LESS", "GREATER");
    }

    private static boolean isField(JsonNode side) {
        return side.path("type").asText().equals("field");
    }

    private static boolean isLiteral(JsonNode side) {
        return side.path("type").asText().equals("literal");
    }

    private static String operator(JsonNode condition, String name) {
        return condition.path(name).asText().toUpperCase(Locale.ROOT);
    }
}
