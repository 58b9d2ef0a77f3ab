/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import com.fasterxml.jackson.databind.util.RawValue;
import dev.pacta.graph.AsOf;
import dev.pacta.graph.Direction;
import dev.pacta.graph.EdgeFilter;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.NodeKind;
import dev.pacta.graph.Traversal;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.GraphKeeper;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.store.CatalogQueries;
import dev.pacta.lineage.store.CatalogQueries.EntityRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Datasets and jobs around a node as Marquez shows them. Safe for many threads. */
@ApplicationScoped
class TableGraph {
    static final int MOST_NODES = 2_000;

    private final GraphKeeper keeper;
    private final CatalogQueries catalog;
    private final DatasetViews datasets;
    private final JobViews jobs;
    private final KeptViews kept;

    TableGraph(GraphKeeper keeper, CatalogQueries catalog, DatasetViews datasets, JobViews jobs, KeptViews kept) {
        this.kept = kept;
        this.keeper = keeper;
        this.catalog = catalog;
        this.datasets = datasets;
        this.jobs = jobs;
    }

    /** The graph, or empty when no event has named the node. */
    Optional<Views.Graph> around(String nodeId, int depth, AsOf asOf) {
        LineageGraph graph = keeper.current().named(asOf);
        EdgeFilter then = EdgeFilter.asOf(asOf);
        EdgeFilter followed = EdgeFilter.amongDatasetsAndJobs().and(then);
        int start = graph.node(nodeId).orElse(-1);
        if (start < 0) {
            return Optional.empty();
        }
        Traversal.Reached reached = new Traversal(Direction.BOTH, depth, MOST_NODES, followed)
                .throughJobs(graph, then, graph.entity(start));
        BitSet shown = reached.asSet();
        Map<NodeKey, Object> data = data(graph, reached.nodes(), asOf);
        List<Views.Node> nodes = new ArrayList<>();
        for (int node : reached.nodes()) {
            nodes.add(new Views.Node(
                    graph.id(node),
                    graph.kind(node).name(),
                    data.get(key(graph, node)),
                    edges(graph, node, shown, followed, true),
                    edges(graph, node, shown, followed, false)));
        }
        nodes.sort(Comparator.comparing(Views.Node::id));
        return Optional.of(new Views.Graph(nodes));
    }

    private Map<NodeKey, Object> data(LineageGraph graph, int[] nodes, AsOf asOf) {
        List<NodeKey> keys = new ArrayList<>();
        for (int node : nodes) {
            keys.add(key(graph, node));
        }
        Map<Boolean, List<EntityRow>> rows = new HashMap<>();
        catalog.entities(keys)
                .values()
                .forEach(row -> rows.computeIfAbsent(row.key().kind() == NodeKind.JOB, any -> new ArrayList<>())
                        .add(row));
        Map<NodeKey, Object> data = new HashMap<>();
        List<DatasetViews.Parts> ofDatasets = datasets.parts(rows.getOrDefault(false, List.of()), asOf);
        add(kept.of(ofDatasets, datasets::made), at -> ofDatasets.get(at).row().key(), data);
        List<JobViews.Parts> ofJobs = jobs.parts(rows.getOrDefault(true, List.of()), asOf);
        add(kept.of(ofJobs, jobs::made), at -> ofJobs.get(at).row().key(), data);
        return data;
    }

    private static void add(List<RawValue> views, IntFunction<NodeKey> keys, Map<NodeKey, Object> data) {
        for (int at = 0; at < views.size(); at++) {
            data.put(keys.apply(at), views.get(at));
        }
    }

    private static NodeKey key(LineageGraph graph, int node) {
        return graph.kind(node) == NodeKind.JOB
                ? new JobKey(graph.namespace(node), graph.name(node))
                : new DatasetKey(graph.namespace(node), graph.name(node));
    }

    private static List<Views.Edge> edges(LineageGraph graph, int node, BitSet shown, EdgeFilter followed, boolean in) {
        List<Views.Edge> edges = new ArrayList<>();
        if (in) {
            graph.forEachIn(
                    node,
                    edge -> add(graph, edge, shown.get(graph.source(edge)) && followed.follows(graph, edge), edges));
        } else {
            graph.forEachOut(
                    node,
                    edge -> add(graph, edge, shown.get(graph.target(edge)) && followed.follows(graph, edge), edges));
        }
        return edges.stream()
                .distinct()
                .sorted(Comparator.comparing(Views.Edge::origin).thenComparing(Views.Edge::destination))
                .toList();
    }

    /** Marquez knows edges between a dataset and a job alone. */
    private static void add(LineageGraph graph, int edge, boolean isShown, List<Views.Edge> edges) {
        boolean throughJob = graph.job(edge).isPresent();
        if (isShown && !throughJob) {
            edges.add(new Views.Edge(graph.id(graph.source(edge)), graph.id(graph.target(edge))));
        }
    }
}
