/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.Direction;
import dev.pacta.graph.EdgeFilter;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.NodeKind;
import dev.pacta.graph.Transformation;
import dev.pacta.graph.Traversal;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.GraphKeeper;
import dev.pacta.lineage.facets.SchemaField;
import dev.pacta.lineage.store.NodeQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Fields and where they come from, as Marquez shows them. Safe for many threads. */
@ApplicationScoped
class ColumnGraph {
    private static final int MOST_NODES = 5_000;
    /** Marquez's ids may end in a version; the graph is that of all of them. */
    private static final Pattern VERSION = Pattern.compile("#[0-9a-fA-F-]{36}$");

    private final GraphKeeper keeper;
    private final NodeQueries nodes;

    ColumnGraph(GraphKeeper keeper, NodeQueries nodes) {
        this.keeper = keeper;
        this.nodes = nodes;
    }

    /** The graph, or empty when no event has named the node. */
    Optional<Views.Graph> around(String nodeId, int depth, boolean withDownstream, AsOf asOf) {
        LineageGraph graph = keeper.current().named(asOf);
        EdgeFilter followed = EdgeFilter.amongFields().and(EdgeFilter.asOf(asOf));
        int start = graph.node(nodeId)
                .orElseGet(() ->
                        graph.node(VERSION.matcher(nodeId).replaceFirst("")).orElse(-1));
        if (start < 0) {
            return Optional.empty();
        }
        int[] starts = starts(graph, start);
        Set<Integer> shown = new LinkedHashSet<>();
        add(shown, new Traversal(Direction.UPSTREAM, depth, MOST_NODES, followed).fromFields(graph, starts));
        if (withDownstream) {
            add(shown, new Traversal(Direction.DOWNSTREAM, depth, MOST_NODES, followed).fromFields(graph, starts));
        }
        shown.removeIf(node -> graph.kind(node) != NodeKind.FIELD);
        Map<Integer, String> types = types(graph, shown, asOf);
        List<Views.Node> views = new ArrayList<>();
        shown.forEach(node -> views.add(view(graph, node, shown, followed, types.get(node))));
        views.sort(Comparator.comparing(Views.Node::id));
        return Optional.of(new Views.Graph(views));
    }

    private static int[] starts(LineageGraph graph, int start) {
        return switch (graph.kind(start)) {
            case FIELD -> new int[] {start};
            case DATASET -> graph.fields(start);
            case JOB -> {
                IntStream.Builder fields = IntStream.builder();
                graph.forEachOut(start, edge -> {
                    if (graph.kind(graph.target(edge)) == NodeKind.DATASET) {
                        IntStream.of(graph.fields(graph.target(edge))).forEach(fields::add);
                    }
                });
                yield fields.build().toArray();
            }
        };
    }

    private static void add(Set<Integer> shown, Traversal.Reached reached) {
        for (int node : reached.nodes()) {
            shown.add(node);
        }
    }

    private Map<Integer, String> types(LineageGraph graph, Set<Integer> fields, AsOf asOf) {
        Set<DatasetKey> datasets = new HashSet<>();
        fields.forEach(node -> datasets.add(new DatasetKey(graph.namespace(node), graph.name(node))));
        Map<Integer, String> types = new HashMap<>();
        nodes.schemas(datasets, asOf).forEach((dataset, schema) -> {
            for (SchemaField field : schema) {
                String type = field.type();
                if (type != null) {
                    graph.field(dataset.namespace(), dataset.name(), field.name())
                            .ifPresent(node -> types.put(node, type));
                }
            }
        });
        return types;
    }

    private static Views.Node view(
            LineageGraph graph, int node, Set<Integer> shown, EdgeFilter followed, @Nullable String type) {
        List<Views.Edge> in = new ArrayList<>();
        List<Views.Edge> out = new ArrayList<>();
        List<Views.InputField> inputs = new ArrayList<>();
        IntConsumer entering = edge -> {
            int source = graph.source(edge);
            if (graph.kind(source) == NodeKind.FIELD && followed.follows(graph, edge)) {
                inputs.add(input(graph, edge));
                if (shown.contains(source)) {
                    in.add(new Views.Edge(graph.id(source), graph.id(node)));
                }
            }
        };
        graph.forEachIn(node, entering);
        graph.forEachIn(graph.entity(node), entering);
        graph.forEachOut(node, edge -> {
            if (followed.follows(graph, edge)) {
                touched(graph, edge)
                        .filter(shown::contains)
                        .forEach(field -> out.add(new Views.Edge(graph.id(node), graph.id(field))));
            }
        });
        Views.ColumnData data = new Views.ColumnData(
                graph.namespace(node), graph.name(node), null, graph.fieldName(node), type, null, null, inputs);
        return new Views.Node(graph.id(node), "DATASET_FIELD", data, distinct(in), distinct(out));
    }

    private static Views.InputField input(LineageGraph graph, int edge) {
        int source = graph.source(edge);
        String kinds = graph.transformations(edge).stream()
                .map(Transformation::subtype)
                .distinct()
                .collect(Collectors.joining(", "));
        return new Views.InputField(
                graph.namespace(source),
                graph.name(source),
                null,
                graph.fieldName(source),
                null,
                kinds.isEmpty() ? null : kinds);
    }

    /** Marquez knows no edge from a field to a whole dataset: it is one to each of the fields. */
    private static IntStream touched(LineageGraph graph, int edge) {
        int target = graph.target(edge);
        return graph.kind(target) == NodeKind.DATASET ? IntStream.of(graph.fields(target)) : IntStream.of(target);
    }

    private static List<Views.Edge> distinct(List<Views.Edge> edges) {
        return edges.stream().distinct().toList();
    }
}
