/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.interop;

import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.Transformation;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;

/** What has become of a tool's events, one line for each thing, with the short names of the tool's expectation. */
final class SeenGraph {
    private final LineageGraph graph;
    private final Map<String, String> names;
    private final TreeSet<String> lines = new TreeSet<>();

    private SeenGraph(LineageGraph graph, Map<String, String> names) {
        this.graph = graph;
        this.names = names;
    }

    static TreeSet<String> lines(LineageGraph graph, DataSource database, Map<String, String> names)
            throws SQLException {
        SeenGraph seen = new SeenGraph(graph, names);
        for (int node = 0; node < graph.nodeCount(); node++) {
            seen.lines.add(graph.kind(node).name().toLowerCase(java.util.Locale.ROOT) + " " + seen.name(node));
            graph.forEachOut(node, seen::edge);
        }
        seen.runs(database);
        return seen.lines;
    }

    private void edge(int edge) {
        String arrow = "%s -> %s".formatted(name(graph.source(edge)), name(graph.target(edge)));
        switch (graph.edgeKind(edge)) {
            case CONTAINMENT -> lines.add("parent " + arrow);
            case CONTROL -> lines.add("control " + arrow);
            case INDIRECT -> lines.add("influence " + arrow + subtypes(edge));
            case DIRECT -> lines.add((graph.job(edge).isPresent() ? "column " : "flow ") + arrow + subtypes(edge));
        }
    }

    private String subtypes(int edge) {
        List<String> subtypes = graph.transformations(edge).stream()
                .map(Transformation::subtype)
                .sorted()
                .toList();
        return subtypes.isEmpty() ? "" : " " + String.join(",", subtypes);
    }

    private void runs(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select n.namespace, n.name, r.state, count(*) as runs
                        from lineage_run r join lineage_node n on n.id = r.job_id group by 1, 2, 3
                        """)) {
            while (rows.next()) {
                String job = shortName(rows.getString("namespace")) + "/" + rows.getString("name");
                lines.add("runs %s %s %d".formatted(job, rows.getString("state"), rows.getLong("runs")));
            }
        }
    }

    private String name(int node) {
        String namespace = shortName(graph.namespace(node));
        return switch (graph.kind(node)) {
            case JOB -> namespace + "/" + graph.name(node);
            case DATASET -> namespace + "|" + graph.name(node);
            case FIELD -> namespace + "|" + graph.name(node) + "|" + graph.fieldName(node);
        };
    }

    private String shortName(String namespace) {
        return names.getOrDefault(namespace, namespace);
    }
}
