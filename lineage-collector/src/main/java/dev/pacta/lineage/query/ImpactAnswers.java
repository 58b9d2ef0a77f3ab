/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.Direction;
import dev.pacta.graph.Interval;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.NodeKind;
import dev.pacta.graph.Traversal;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.GraphKeeper;
import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.store.FacetQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells who is reached by a change. The graph answers from memory, owners with a statement for each source of them. Safe for many threads. */
@ApplicationScoped
public class ImpactAnswers {
    private final GraphKeeper keeper;
    private final Starts starts;
    private final FacetQueries facets;
    private final Instance<DatasetOwners> declared;

    ImpactAnswers(GraphKeeper keeper, Starts starts, FacetQueries facets, Instance<DatasetOwners> declared) {
        this.keeper = keeper;
        this.starts = starts;
        this.facets = facets;
        this.declared = declared;
    }

    /** The answer; the question's direction does not count: a change goes with the flow. */
    public ImpactAnswer of(GraphQuestion question, Instant asOf) {
        LineageGraph graph = keeper.current().named(question.asOf());
        int[] found = starts.of(graph, question);
        StartNodes nodes = StartNodes.of(graph, question, found);
        Map<Integer, Integer> distances = new LinkedHashMap<>();
        // The starts are walked from, and not listed.
        Traversal.Reached reached = nodes.walk(graph, question, Direction.DOWNSTREAM, question.limit() + nodes.size());
        for (int at = 0; at < reached.nodes().length; at++) {
            distances.put(reached.nodes()[at], reached.distances()[at]);
        }
        if (question.isAmongFields()) {
            addJobs(graph, question, distances);
        }
        nodes.nodes().forEach(distances::remove);
        nodes.jobs().forEach(distances::remove);
        int beyond = Math.max(0, distances.size() - question.limit());
        List<Map.Entry<Integer, Integer>> listed = distances.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(entry -> graph.id(entry.getKey())))
                .limit(question.limit())
                .toList();
        String start = found.length == 1 ? graph.id(found[0]) : question.start();
        return answer(graph, question, asOf, start, listed, reached.leftOut() + beyond);
    }

    /** The jobs that carry the values, as near as the nearest field that they make. */
    private static void addJobs(LineageGraph graph, GraphQuestion question, Map<Integer, Integer> distances) {
        Map<Integer, Integer> jobs = new LinkedHashMap<>();
        distances.forEach((node, distance) -> graph.forEachOut(node, edge -> {
            int job = graph.job(edge).orElse(-1);
            if (job >= 0 && question.walked().follows(graph, edge)) {
                jobs.merge(job, distance + 1, Math::min);
            }
        }));
        jobs.forEach(distances::putIfAbsent);
    }

    private ImpactAnswer answer(
            LineageGraph graph,
            GraphQuestion question,
            Instant asOf,
            String start,
            List<Map.Entry<Integer, Integer>> listed,
            int leftOut) {
        Map<Integer, NodeKey> keys = new LinkedHashMap<>();
        listed.forEach(entry -> keys.put(entry.getKey(), NodeKeys.of(graph, entry.getKey())));
        Set<NodeKey> owned = new HashSet<>();
        keys.forEach((node, key) -> owned.add(owned(graph, node)));
        Map<NodeKey, String> owners = owners(owned, question.asOf());
        List<ImpactAnswer.Reached> reached = new ArrayList<>();
        for (Map.Entry<Integer, Integer> entry : listed) {
            int node = entry.getKey();
            NodeKind kind = graph.kind(node);
            reached.add(new ImpactAnswer.Reached(
                    graph.id(node),
                    GraphAnswers.word(kind),
                    graph.namespace(node),
                    graph.name(node),
                    kind == NodeKind.FIELD ? graph.fieldName(node) : null,
                    owners.get(owned(graph, node)),
                    lastRead(graph, question, node),
                    question.isAmongFields() ? entry.getValue() : (entry.getValue() + 1) / 2));
        }
        Map<String, Long> counts = reached.stream()
                .map(ImpactAnswer.Reached::owner)
                .filter(owner -> owner != null)
                .collect(Collectors.groupingBy(String::valueOf, Collectors.counting()));
        List<ImpactAnswer.Owner> most = counts.entrySet().stream()
                .map(entry -> new ImpactAnswer.Owner(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(ImpactAnswer.Owner::reached)
                        .reversed()
                        .thenComparing(ImpactAnswer.Owner::name))
                .toList();
        int without = (int) reached.stream().filter(one -> one.owner() == null).count();
        return new ImpactAnswer(start, asOf, reached, most, without, leftOut);
    }

    /** As contracts named them, and where none did as events did. */
    private Map<NodeKey, String> owners(Set<NodeKey> owned, AsOf asOf) {
        Map<NodeKey, String> owners = new HashMap<>(facets.ownersOf(owned, asOf));
        List<DatasetKey> datasets = owned.stream()
                .filter(DatasetKey.class::isInstance)
                .map(DatasetKey.class::cast)
                .toList();
        declared.stream().forEach(source -> owners.putAll(source.ownersOf(datasets, asOf)));
        return owners;
    }

    /** A field belongs to whom its dataset belongs. */
    private static NodeKey owned(LineageGraph graph, int node) {
        return graph.kind(node) == NodeKind.JOB
                ? NodeKeys.of(graph, node)
                : new DatasetKey(graph.namespace(node), graph.name(node));
    }

    private static @Nullable Instant lastRead(LineageGraph graph, GraphQuestion question, int node) {
        long[] last = {Long.MIN_VALUE};
        if (graph.kind(node) == NodeKind.JOB) {
            graph.forEachIn(node, edge -> {
                if (graph.edgeKind(edge).isFlow() && question.seen().follows(graph, edge)) {
                    last[0] = Math.max(last[0], graph.interval(edge).lastSeen());
                }
            });
        } else {
            graph.forEachOut(node, edge -> {
                if (question.seen().follows(graph, edge)) {
                    last[0] = Math.max(last[0], graph.interval(edge).lastSeen());
                }
            });
        }
        return last[0] == Long.MIN_VALUE ? null : Interval.instant(last[0]);
    }
}
