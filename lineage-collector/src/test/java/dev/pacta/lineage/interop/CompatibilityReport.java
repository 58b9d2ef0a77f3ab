/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.interop;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What came of the tools' events in the form in which OpenLineage's compatibility tests report a consumer: one scenario for each
 * tool, one test for each kind of thing in the graph.
 */
final class CompatibilityReport {
    private static final List<String> ENTITIES =
            List.of("dataset", "field", "job", "flow", "column", "influence", "parent", "control", "runs");

    private final ArrayNode scenarios = Recording.MAPPER.createArrayNode();

    void add(Recording recording, Set<String> seen) throws IOException {
        ObjectNode scenario = scenarios.addObject();
        scenario.put("name", recording.tool());
        ArrayNode tests = Recording.MAPPER.createArrayNode();
        boolean failed = false;
        for (String entity : ENTITIES) {
            Set<String> expected = of(entity, recording.graph());
            if (expected.isEmpty() && of(entity, seen).isEmpty()) {
                continue;
            }
            boolean same = expected.equals(of(entity, seen));
            failed |= !same;
            ObjectNode test = tests.addObject();
            test.put("name", entity).put("status", same ? "SUCCESS" : "FAILURE");
            test.put("validation_type", "semantics").put("entity_type", entity);
            test.putArray("details");
            ObjectNode tags = test.putObject("tags");
            FacetNames.ofTheStandard(recording).forEach(tags.withArray("facets")::add);
            tags.put("input", recording.tool()).put("openlineage_version", specification(recording));
        }
        scenario.put("status", failed ? "FAILURE" : "SUCCESS").set("tests", tests);
    }

    String json() throws IOException {
        ArrayNode report = Recording.MAPPER.createArrayNode();
        ObjectNode component = report.addObject();
        component.put("name", "pacta").put("component_type", "consumer");
        component.put("component_version", "").put("openlineage_version", "");
        component.set("scenarios", scenarios);
        return Recording.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
    }

    private static String specification(Recording recording) throws IOException {
        String schema = Recording.MAPPER
                .readTree(recording.events().getFirst())
                .path("schemaURL")
                .asText();
        return schema.replaceFirst(".*/spec/([^/]*)/.*", "$1");
    }

    private static TreeSet<String> of(String entity, Set<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(entity + " "))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
