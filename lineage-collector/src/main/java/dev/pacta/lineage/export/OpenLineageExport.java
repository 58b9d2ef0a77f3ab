/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.lineage.query.GraphAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * OpenLineage 2-0-2: a job event for each job with what it reads and writes and the columns' lineage, and a dataset event for each dataset
 * that no job of the part touches. What went through several jobs between shown datasets cannot be said this way and is not in the export.
 */
final class OpenLineageExport {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PRODUCER = "https://github.com/pacta-dev/pacta";
    private static final String SPEC = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/";
    private static final String SCHEMA = "https://openlineage.io/spec/facets/1-2-0/SchemaDatasetFacet.json";
    private static final String COLUMNS = "https://openlineage.io/spec/facets/1-2-0/ColumnLineageDatasetFacet.json";

    /** A field of a shown dataset. */
    private record Column(GraphAnswer.Node dataset, String name) {}

    private final GraphAnswer graph;
    private final Map<String, GraphAnswer.Node> nodes = new LinkedHashMap<>();
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, List<GraphAnswer.Edge>> out;
    private final Map<String, List<GraphAnswer.Edge>> in;
    private final Map<String, List<GraphAnswer.Edge>> byJob;

    private OpenLineageExport(GraphAnswer graph) {
        this.graph = graph;
        this.out = graph.edges().stream().collect(Collectors.groupingBy(GraphAnswer.Edge::from));
        this.in = graph.edges().stream().collect(Collectors.groupingBy(GraphAnswer.Edge::to));
        this.byJob = graph.edges().stream()
                .filter(edge -> edge.job() != null)
                .collect(Collectors.groupingBy(edge -> Objects.requireNonNull(edge.job())));
        graph.nodes().forEach(node -> nodes.put(node.id(), node));
        for (GraphAnswer.Node node : graph.nodes()) {
            if (node.fields() != null) {
                node.fields()
                        .forEach(field -> columns.put(
                                "datasetField:%s:%s:%s".formatted(node.namespace(), node.name(), field.name()),
                                new Column(node, field.name())));
            }
        }
    }

    static String write(GraphAnswer graph) {
        return new OpenLineageExport(graph).events().toPrettyString();
    }

    private ArrayNode events() {
        ArrayNode events = JSON.arrayNode();
        for (GraphAnswer.Node node : graph.nodes()) {
            if (node.kind().equals("job")) {
                events.add(job(node));
            } else if (node.kind().equals("dataset") && !isTouched(node)) {
                ObjectNode event = event("DatasetEvent");
                event.set("dataset", dataset(node));
                events.add(event);
            }
        }
        return events;
    }

    private boolean isTouched(GraphAnswer.Node dataset) {
        return of(out, dataset).stream().anyMatch(edge -> isJob(edge.to()))
                || of(in, dataset).stream().anyMatch(edge -> isJob(edge.from()));
    }

    private static List<GraphAnswer.Edge> of(Map<String, List<GraphAnswer.Edge>> edges, GraphAnswer.Node node) {
        return edges.getOrDefault(node.id(), List.of());
    }

    private boolean isJob(String id) {
        GraphAnswer.Node node = nodes.get(id);
        return node != null && node.kind().equals("job");
    }

    private ObjectNode event(String kind) {
        return JSON.objectNode()
                .put("eventTime", graph.asOf().toString())
                .put("producer", PRODUCER)
                .put("schemaURL", SPEC + kind);
    }

    private ObjectNode job(GraphAnswer.Node job) {
        ObjectNode event = event("JobEvent");
        event.putObject("job").put("namespace", job.namespace()).put("name", job.name());
        ArrayNode inputs = event.putArray("inputs");
        ArrayNode outputs = event.putArray("outputs");
        for (GraphAnswer.Edge edge : of(in, job)) {
            shownDataset(edge.from()).ifPresent(from -> inputs.add(dataset(from)));
        }
        for (GraphAnswer.Edge edge : of(out, job)) {
            shownDataset(edge.to()).ifPresent(to -> {
                ObjectNode output = dataset(to);
                columnLineage(job, to)
                        .ifPresent(facet -> output.withObject("facets").set("columnLineage", facet));
                outputs.add(output);
            });
        }
        return event;
    }

    private Optional<GraphAnswer.Node> shownDataset(String id) {
        return Optional.ofNullable(nodes.get(id)).filter(node -> node.kind().equals("dataset"));
    }

    private static ObjectNode dataset(GraphAnswer.Node node) {
        ObjectNode dataset =
                JSON.objectNode().put("namespace", node.namespace()).put("name", node.name());
        List<GraphAnswer.Field> fields = node.fields() == null ? List.of() : node.fields();
        if (!fields.isEmpty()) {
            ArrayNode written = facet(dataset.putObject("facets").putObject("schema"), SCHEMA)
                    .putArray("fields");
            fields.forEach(field -> {
                ObjectNode column = written.addObject().put("name", field.name());
                if (field.type() != null) {
                    column.put("type", field.type());
                }
            });
        }
        return dataset;
    }

    private static ObjectNode facet(ObjectNode facet, String schema) {
        return facet.put("_producer", PRODUCER).put("_schemaURL", schema);
    }

    /** Column edges of the job into a dataset, as the facet of that dataset. */
    private Optional<ObjectNode> columnLineage(GraphAnswer.Node job, GraphAnswer.Node output) {
        ObjectNode fields = JSON.objectNode();
        ArrayNode whole = JSON.arrayNode();
        for (GraphAnswer.Edge edge : of(byJob, job)) {
            Column from = columns.get(edge.from());
            Column to = columns.get(edge.to());
            if (from != null && to != null && to.dataset().equals(output)) {
                input(fields.withObject("/" + pointer(to.name())).withArray("inputFields"), from, edge);
            } else if (from != null && edge.to().equals(output.id())) {
                input(whole, from, edge);
            }
        }
        if (fields.isEmpty() && whole.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode facet = facet(JSON.objectNode(), COLUMNS);
        facet.set("fields", fields);
        if (!whole.isEmpty()) {
            facet.set("dataset", whole);
        }
        return Optional.of(facet);
    }

    private static void input(ArrayNode inputs, Column from, GraphAnswer.Edge edge) {
        ObjectNode input = inputs.addObject()
                .put("namespace", from.dataset().namespace())
                .put("name", from.dataset().name())
                .put("field", from.name());
        transformations(edge, input.putArray("transformations"));
    }

    private static void transformations(GraphAnswer.Edge edge, ArrayNode written) {
        edge.transformations()
                .forEach(change -> written.addObject()
                        .put("type", change.type())
                        .put("subtype", change.subtype())
                        .put("masking", change.masking()));
    }

    /** A name as a step of a JSON pointer (RFC 6901, section 3). */
    private static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
