/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.EdgeFilter;
import dev.pacta.graph.EdgeKind;
import dev.pacta.graph.Interval;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.NodeKind;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.store.EvidenceQueries;
import dev.pacta.lineage.store.EvidenceQueries.EdgeName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** The edges among the nodes of an answer. Not thread-safe. */
public final class EdgeViews {
    /** More column edges than any picture holds; keeps an answer bounded whatever the number of fields. */
    static final int MOST_COLUMN_EDGES = 20_000;

    private final LineageGraph graph;
    private final Set<Integer> shown;
    private final List<GraphAnswer.Edge> edges = new ArrayList<>();
    /** Of each view, the edge that it was made of first. */
    private final List<Integer> made = new ArrayList<>();

    private final Map<Integer, String> ids = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private int columnEdgesLeftOut;

    EdgeViews(LineageGraph graph, Set<Integer> shown) {
        this.graph = graph;
        this.shown = shown;
    }

    /** Edges between datasets and jobs. One between datasets is shown through its job where the job is in the picture. */
    void addData(EdgeFilter filter) {
        for (int node : shown) {
            graph.forEachOut(node, edge -> {
                if (shown.contains(graph.target(edge)) && job(edge).isEmpty() && filter.follows(graph, edge)) {
                    add(edge, graph.target(edge), "data");
                }
            });
        }
    }

    /** Edges between the fields of the shown datasets, or between shown fields. */
    void addColumns(EdgeFilter filter) {
        int data = edges.size();
        for (int node : shown) {
            int[] fields = graph.kind(node) == NodeKind.DATASET ? graph.fields(node) : new int[] {node};
            for (int field : fields) {
                graph.forEachOut(field, edge -> {
                    if (filter.follows(graph, edge)) {
                        addColumn(edge, data);
                    }
                });
            }
        }
    }

    /** An edge into a dataset is shown once where the dataset is shown, else at each of its fields that is. */
    private void addColumn(int edge, int data) {
        int target = graph.target(edge);
        if (isShownField(target) || graph.kind(target) == NodeKind.DATASET && shown.contains(target)) {
            addColumn(edge, target, data);
        } else if (graph.kind(target) == NodeKind.DATASET) {
            for (int field : graph.fields(target)) {
                if (shown.contains(field)) {
                    addColumn(edge, field, data);
                }
            }
        }
    }

    private void addColumn(int edge, int target, int data) {
        if (edges.size() - data < MOST_COLUMN_EDGES) {
            add(edge, target, "column");
        } else {
            columnEdgesLeftOut++;
        }
    }

    /** Edges of a kind that is no data flow, among the shown jobs. */
    void addRelations(EdgeKind kind, EdgeFilter filter) {
        EdgeFilter relation = EdgeFilter.ofKind(kind).and(filter);
        for (int node : shown) {
            graph.forEachOut(node, edge -> {
                if (shown.contains(graph.target(edge)) && relation.follows(graph, edge)) {
                    add(edge, graph.target(edge), kind.name().toLowerCase(Locale.ROOT));
                }
            });
        }
    }

    private boolean isShownField(int node) {
        return graph.kind(node) == NodeKind.FIELD && (shown.contains(node) || shown.contains(graph.entity(node)));
    }

    private OptionalInt job(int edge) {
        OptionalInt job = graph.job(edge);
        return job.isPresent() && shown.contains(job.getAsInt()) ? job : OptionalInt.empty();
    }

    List<GraphAnswer.Edge> edges() {
        return edges;
    }

    int columnEdgesLeftOut() {
        return columnEdgesLeftOut;
    }

    /** The edges with the events that told them. */
    void addEvidence(EvidenceQueries evidence) {
        List<EdgeName> names = made.stream().map(this::name).toList();
        Map<EdgeName, EvidenceQueries.Evidence> told = evidence.of(Set.copyOf(names));
        for (int at = 0; at < edges.size(); at++) {
            edges.set(at, edges.get(at).with(told.get(names.get(at))));
        }
    }

    private EdgeName name(int edge) {
        OptionalInt job = graph.job(edge);
        return new EdgeName(
                NodeKeys.of(graph, graph.source(edge)),
                NodeKeys.of(graph, graph.target(edge)),
                job.isPresent() ? new JobKey(graph.namespace(job.getAsInt()), graph.name(job.getAsInt())) : null,
                graph.edgeKind(edge));
    }

    /** One edge by itself. */
    public static GraphAnswer.Edge single(LineageGraph graph, int edge) {
        EdgeViews views = new EdgeViews(graph, Set.of());
        views.add(edge);
        return views.edges().get(0);
    }

    /** One edge, whatever is shown. */
    void add(int edge) {
        String kind = graph.edgeKind(edge).isFlow()
                ? graph.kind(graph.source(edge)) == NodeKind.FIELD ? "column" : "data"
                : graph.edgeKind(edge).name().toLowerCase(Locale.ROOT);
        add(edge, graph.target(edge), kind);
    }

    /** Edges under several names of one dataset are one edge of the answer. */
    private void add(int edge, int target, String kind) {
        GraphAnswer.Edge view = view(edge, target, kind);
        Integer known = places.putIfAbsent(view.id() + kind, edges.size());
        if (known == null) {
            edges.add(view);
            made.add(edge);
        } else {
            edges.set(known, edges.get(known).and(view));
        }
    }

    /** Nodes have many edges, and their ids are put together each time. */
    private String id(int node) {
        return ids.computeIfAbsent(node, graph::id);
    }

    private GraphAnswer.Edge view(int edge, int target, String kind) {
        String from = id(graph.source(edge));
        String to = id(target);
        OptionalInt job = graph.job(edge);
        String jobId = job.isPresent() ? id(job.getAsInt()) : null;
        Interval interval = graph.interval(edge);
        String identity = String.join(
                "\0", from, to, String.valueOf(jobId), graph.edgeKind(edge).name());
        return new GraphAnswer.Edge(
                UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8))
                        .toString(),
                from,
                to,
                kind,
                GraphAnswer.Edge.word(graph.grade(edge)),
                graph.edgeKind(edge) == EdgeKind.INDIRECT,
                jobId,
                graph.transformations(edge).stream()
                        .map(one -> new GraphAnswer.Change(one.type(), one.subtype(), one.masking()))
                        .toList(),
                Interval.instant(interval.firstSeen()),
                Interval.instant(interval.lastSeen()),
                graph.events(edge),
                null,
                null);
    }
}
