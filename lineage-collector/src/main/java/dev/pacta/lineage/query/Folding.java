/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.EdgeFilter;
import dev.pacta.graph.EdgeKind;
import dev.pacta.graph.Grade;
import dev.pacta.graph.Interval;
import dev.pacta.graph.LineageGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/** Takes what a walk reached together at a coarser grain. Used once, by one thread. */
final class Folding {
    /** Datasets and jobs that are taken together; keeps the work of an answer bounded whatever its grain. */
    static final int MOST_WALKED = 100_000;

    static final int MOST_EDGES = 20_000;

    private final LineageGraph graph;
    private final GraphQuestion question;
    private final GraphQuestion.Grain grain;
    private final FoldKeys keys;
    private final Map<Integer, Integer> distances;
    private final Map<String, Group> groups = new HashMap<>();
    /** Of each group that is in the answer, its place. */
    private final Map<String, Integer> places = new LinkedHashMap<>();

    private final Map<Ends, FoldedGraph.Edge> edges = new HashMap<>();
    private int edgesLeftOut;

    private record Group(String id, int distance, List<Integer> members) {}

    private record Ends(int from, int to, String kind) {}

    /** An edge of the graph, with its ends; there may be several of the same, told at several times. */
    private record Step(int from, int to) {}

    private interface Found {
        void accept(Step step, int edge, String key);
    }

    private Folding(
            LineageGraph graph,
            GraphQuestion question,
            GraphQuestion.Grain grain,
            Set<Integer> single,
            Map<Integer, Integer> distances) {
        this.graph = graph;
        this.question = question;
        this.grain = grain;
        this.keys = new FoldKeys(graph, grain, single);
        this.distances = distances;
    }

    /** What the question reaches from its starts, at its grain. */
    static FoldedGraph of(LineageGraph graph, GraphQuestion question, int... starts) {
        Selection.Walked walked = Selection.walked(graph, question.atMost(MOST_WALKED), starts);
        return new Folding(graph, question, question.grain(), Set.of(), walked.distances())
                .fold(question.limit(), walked.leftOut());
    }

    /**
     * What the question reaches, the nearest datasets and jobs within its limit each for itself, and the others taken together at a grain.
     *
     * @param most nodes of that grain at most
     */
    static Beyond beyond(
            LineageGraph graph, GraphQuestion question, GraphQuestion.Grain grain, int most, int... starts) {
        Selection.Walked walked = Selection.walked(graph, question.atMost(MOST_WALKED), starts);
        Set<Integer> nearest = new LinkedHashSet<>();
        walked.distances().keySet().stream().limit(question.limit()).forEach(nearest::add);
        FoldedGraph folded = new Folding(graph, question, grain, nearest, walked.distances())
                .fold(nearest.size() + most, walked.leftOut());
        return new Beyond(nearest, folded);
    }

    /**
     * A graph of two grains.
     *
     * @param nearest those that are nodes of their own; the first nodes of the graph are these
     */
    record Beyond(Set<Integer> nearest, FoldedGraph folded) {}

    private FoldedGraph fold(int most, int beyond) {
        distances.forEach((node, distance) -> {
            String key = keys.of(node);
            if (key != null) {
                groups.computeIfAbsent(key, id -> new Group(id, distance, new ArrayList<>()))
                        .members()
                        .add(node);
            }
        });
        List<Group> kept = groups.values().stream()
                .sorted(Comparator.comparing(
                                (Group group) -> !keys.isSingle(group.members().getFirst()))
                        .thenComparingInt(Group::distance)
                        .thenComparing(Group::id))
                .limit(most)
                .toList();
        kept.forEach(group -> places.put(group.id(), places.size()));
        if (question.follow() == GraphQuestion.Follow.DATA) {
            kept.forEach(group -> addEdges(group, "data", data()));
        }
        for (EdgeKind kind : question.shownRelations()) {
            EdgeFilter relation = EdgeFilter.ofKind(kind).and(question.seen());
            kept.forEach(group -> addEdges(group, kind.name().toLowerCase(Locale.ROOT), relation));
        }
        List<FoldedGraph.Edge> ordered = edges.values().stream()
                .sorted(Comparator.comparingInt(FoldedGraph.Edge::from)
                        .thenComparingInt(FoldedGraph.Edge::to)
                        .thenComparing(FoldedGraph.Edge::kind))
                .toList();
        return new FoldedGraph(
                kept.stream().map(this::view).toList(),
                ordered,
                distances.keySet(),
                groups.size() - kept.size(),
                edgesLeftOut,
                beyond);
    }

    private FoldedGraph.Node view(Group group) {
        int first = group.members().getFirst();
        return new FoldedGraph.Node(
                group.id(),
                grain.name().toLowerCase(Locale.ROOT),
                grain == GraphQuestion.Grain.SYSTEM ? keys.name(first) : graph.namespace(first),
                keys.name(first),
                group.members().size(),
                more(group, true),
                more(group, false));
    }

    /** How many neighbours at the grain are not in the answer. */
    private int more(Group group, boolean upstream) {
        EdgeFilter walked = question.follow() == GraphQuestion.Follow.DATA ? data() : question.walked();
        Set<String> hidden = new HashSet<>();
        for (int member : group.members()) {
            follow(member, upstream, walked, any -> true, (step, edge, key) -> {
                if (!places.containsKey(key)) {
                    hidden.add(key);
                }
            });
        }
        return hidden.size();
    }

    private void addEdges(Group group, String kind, EdgeFilter filter) {
        int from = Objects.requireNonNull(places.get(group.id()));
        for (int member : group.members()) {
            Set<Step> counted = new HashSet<>();
            follow(member, false, filter, distances::containsKey, (step, edge, key) -> {
                Integer to = places.get(key);
                if (to != null && to != from) {
                    add(new Ends(from, to, kind), edge, counted.add(step) ? 1 : 0);
                }
            });
        }
    }

    /** An edge between datasets is there by its job: always among jobs, elsewhere where the job is in the answer. */
    private EdgeFilter data() {
        boolean amongJobs = grain == GraphQuestion.Grain.JOB;
        return question.walked().and((any, edge) -> {
            OptionalInt job = graph.job(edge);
            return job.isEmpty() || !amongJobs && !distances.containsKey(job.getAsInt());
        });
    }

    private void add(Ends ends, int edge, int weight) {
        FoldedGraph.Edge known = edges.get(ends);
        if (known == null && edges.size() == MOST_EDGES) {
            edgesLeftOut += weight;
            return;
        }
        Interval told = graph.interval(edge);
        Grade grade = graph.grade(edge);
        edges.put(
                ends,
                new FoldedGraph.Edge(
                        ends.from(),
                        ends.to(),
                        ends.kind(),
                        known == null ? grade : grade.strongest(known.grade()),
                        known == null ? told.firstSeen() : Math.min(known.firstSeen(), told.firstSeen()),
                        known == null ? told.lastSeen() : Math.max(known.lastSeen(), told.lastSeen()),
                        (known == null ? 0 : known.events()) + graph.events(edge),
                        (known == null ? 0 : known.weight()) + weight));
    }

    /** The edges that lead to nodes which belong to something, over those which belong to nothing. */
    private void follow(int start, boolean upstream, EdgeFilter filter, IntPredicate within, Found found) {
        List<Integer> ahead = new ArrayList<>(List.of(start));
        Set<Integer> met = new HashSet<>(ahead);
        for (int at = 0; at < ahead.size(); at++) {
            int node = ahead.get(at);
            IntConsumer step = edge -> {
                int end = upstream ? graph.source(edge) : graph.target(edge);
                if (!within.test(end) || !filter.follows(graph, edge)) {
                    return;
                }
                String key = keys.of(end);
                if (key != null) {
                    found.accept(new Step(node, end), edge, key);
                } else if (met.add(end)) {
                    ahead.add(end);
                }
            };
            if (upstream) {
                graph.forEachIn(node, step);
            } else {
                graph.forEachOut(node, step);
            }
        }
    }
}
