/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.dbt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.nested.JsonReading;
import dev.pacta.exchange.table.Table.ForeignKey;
import dev.pacta.exchange.table.TableDraft;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes rules of the tests of a project. Those that are no rule for every row are said. */
final class DbtTests {
    private final Map<String, DbtNode> nodes;
    private final List<Loss> losses;

    DbtTests(Map<String, DbtNode> nodes, List<Loss> losses) {
        this.nodes = nodes;
        this.losses = losses;
    }

    void read(JsonNode all) {
        for (JsonNode node : all) {
            if ("test".equals(JsonReading.text(node, "resource_type"))) {
                test(node);
            }
        }
    }

    private void test(JsonNode test) {
        DbtNode node = nodes.get(subject(test));
        String name = String.valueOf(JsonReading.text(test, "name"));
        if (node == null || !test.path("test_metadata").isObject()) {
            losses.add(new Loss("", "the test '%s' is SQL of its own and no rule of the draft".formatted(name)));
            return;
        }
        TableDraft draft = node.draft();
        String where = JsonReading.text(test.path("config"), "where");
        boolean warns = "warn".equalsIgnoreCase(JsonReading.text(test.path("config"), "severity"));
        JsonNode arguments = test.path("test_metadata").path("kwargs");
        String column = JsonReading.text(arguments, "column_name");
        String kind = String.valueOf(JsonReading.text(test.path("test_metadata"), "name"));
        if (where != null || warns) {
            String reason = where != null ? "holds only where " + where : "only warns";
            losses.add(new Loss(
                    place(draft, column), "the test '%s' %s and is no rule of the draft".formatted(kind, reason)));
        } else if (column == null || JsonReading.text(test.path("test_metadata"), "namespace") != null) {
            losses.add(new Loss(place(draft, column), "the test '%s' is no rule of the draft".formatted(kind)));
        } else {
            rule(draft, kind, column, arguments);
        }
    }

    /** A test of a source names it only among those it depends on. */
    private static String subject(JsonNode test) {
        String attached = JsonReading.text(test, "attached_node");
        List<JsonNode> others = JsonReading.all(test.path("depends_on").get("nodes"));
        return attached != null
                ? attached
                : others.isEmpty() ? "" : others.get(others.size() - 1).asText();
    }

    private static String place(TableDraft draft, @Nullable String column) {
        return column == null ? draft.name() : draft.name() + "." + column;
    }

    private void rule(TableDraft draft, String kind, String column, JsonNode arguments) {
        String plain = column.replaceAll("^[\"`]|[\"`]$", "");
        switch (kind) {
            case "not_null" -> draft.require(plain);
            case "unique" -> draft.unique(List.of(plain));
            case "accepted_values" -> {
                boolean quoted = arguments.path("quote").asBoolean(true);
                String values = JsonReading.all(arguments.get("values")).stream()
                        .map(JsonNode::asText)
                        .map(value -> quoted ? "'" + value.replace("''", "'").replace("'", "''") + "'" : value)
                        .collect(Collectors.joining(", "));
                draft.check("\"%s\" IN (%s)".formatted(plain, values));
            }
            case "relationships" ->
                draft.foreignKey(new ForeignKey(
                        List.of(plain),
                        DbtNode.lastName(String.valueOf(JsonReading.text(arguments, "to"))),
                        List.of(String.valueOf(JsonReading.text(arguments, "field")))));
            default ->
                losses.add(new Loss(
                        place(draft, plain),
                        "the test '%s' is no rule of the draft".formatted(kind.toLowerCase(Locale.ROOT))));
        }
    }
}
