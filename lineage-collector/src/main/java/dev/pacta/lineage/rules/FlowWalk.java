/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.rules;

import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.NodeKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Walks along the flow from some nodes until it meets what a rule forbids, nearest first. From a field it follows column lineage;
 * where a job reads the field's dataset and nobody has told the columns of what it writes, the field is perhaps in there. From a
 * dataset as a whole it follows jobs. A way ends at what it must not reach. Of one rule, one graph and one thread.
 */
final class FlowWalk {
    private final LineageGraph graph;
    private final FlowTerms terms;
    private final KnownColumns columns;
    private final FlowStart start;
    private final int mostNodes;
    private final PriorityQueue<Arrival> open = new PriorityQueue<>(Arrival.NEAREST);
    private final Set<Long> seen = new HashSet<>();
    private final Map<Integer, List<Integer>> before = new HashMap<>();
    private final List<Arrival> hits = new ArrayList<>();
    private BitSet corridor = new BitSet();
    private boolean within;
    private int numbers;
    private final JobsOnTheWay jobs;

    /**
     * @param mostNodes that are looked at, after which the walk is not complete
     */
    FlowWalk(LineageGraph graph, FlowTerms terms, KnownColumns columns, FlowStart start, int mostNodes) {
        this.graph = graph;
        this.terms = terms;
        this.columns = columns;
        this.start = start;
        this.mostNodes = mostNodes;
        this.jobs = new JobsOnTheWay(graph, terms);
    }

    /** Leaves out what does not lie in the corridor. */
    FlowWalk inside(BitSet nodes) {
        corridor = nodes;
        within = true;
        return this;
    }

    /** What is reached, each once: for certain where there is a certain way. Where whole datasets are followed, each dataset once. */
    List<Arrival> from(IntStream starts) {
        starts.forEach(node -> open.add(Arrival.start(node, numbers++)));
        while (!open.isEmpty() && isComplete()) {
            Arrival arrival = open.remove();
            if (seen.add(jobs.state(arrival))) {
                arrive(arrival);
            }
        }
        return start == FlowStart.ENTITIES ? ofDatasets() : hits;
    }

    private List<Arrival> ofDatasets() {
        Map<Integer, Arrival> first = new LinkedHashMap<>();
        hits.forEach(hit -> first.merge(
                graph.entity(hit.node()),
                hit,
                (one, other) -> graph.kind(one.node()) == NodeKind.FIELD && graph.kind(other.node()) != NodeKind.FIELD
                        ? other
                        : one));
        return List.copyOf(first.values());
    }

    boolean isComplete() {
        return seen.size() < mostNodes;
    }

    int nodesSeen() {
        return seen.size();
    }

    /** The nodes from which there is a way to one that was hit. */
    BitSet corridor() {
        BitSet nodes = new BitSet();
        List<Integer> queue = new ArrayList<>();
        hits.forEach(hit -> queue.add(hit.node()));
        for (int at = 0; at < queue.size(); at++) {
            if (!nodes.get(queue.get(at))) {
                nodes.set(queue.get(at));
                queue.addAll(before.getOrDefault(queue.get(at), List.of()));
            }
        }
        return nodes;
    }

    private void arrive(Arrival arrival) {
        int node = arrival.node();
        if (!arrival.isStart() && terms.forbids(graph, node)) {
            boolean known = !arrival.certain() && seen.contains((long) node);
            if (!known) {
                hits.add(arrival);
            }
            return;
        }
        boolean unlinked = arrival.isStart() && start == FlowStart.UNLINKED_FIELDS;
        switch (graph.kind(node)) {
            case FIELD, JOB -> along(arrival, node);
            case DATASET -> {
                if (!unlinked) {
                    whole(arrival, node);
                }
            }
        }
        if (start != FlowStart.ENTITIES && terms.unknownColumns()) {
            perhapsThroughJobs(arrival);
        }
    }

    /** What comes to a dataset comes to its fields: to each of them when a column is followed, else to some of them. */
    private void whole(Arrival arrival, int dataset) {
        boolean certain = arrival.certain() && (start != FlowStart.ENTITIES || arrival.isStart());
        for (int field : graph.fields(dataset)) {
            offer(arrival, field, certain, 0, Arrival.NONE, Arrival.NONE);
        }
        if (start == FlowStart.ENTITIES) {
            along(arrival, dataset);
        }
    }

    private void along(Arrival arrival, int node) {
        graph.forEachOut(node, edge -> {
            int job = graph.job(edge).orElse(Arrival.NONE);
            int target = graph.target(edge);
            if (!terms.follows(graph, edge) || terms.stops(graph, job) || !jobs.lead(arrival, target)) {
                return;
            }
            boolean halfHop = graph.kind(node) == NodeKind.JOB || graph.kind(target) == NodeKind.JOB;
            if (job != Arrival.NONE && terms.forbids(graph, job)) {
                offer(arrival, job, arrival.certain(), 1, edge, Arrival.NONE);
            }
            if (start == FlowStart.ENTITIES || graph.kind(target) != NodeKind.JOB || terms.forbids(graph, target)) {
                offer(arrival, target, arrival.certain(), halfHop ? 1 : 2, edge, Arrival.NONE);
            }
        });
    }

    /** The dataset of the field is read: perhaps the field is too, unless somebody has told the columns. */
    private void perhapsThroughJobs(Arrival arrival) {
        graph.forEachOut(graph.entity(arrival.node()), edge -> {
            int target = graph.target(edge);
            if (!terms.follows(graph, edge) || terms.stops(graph, target)) {
                return;
            }
            switch (graph.kind(target)) {
                case JOB -> perhapsThrough(arrival, target);
                case DATASET -> {
                    if (!columns.areTold(target)) {
                        offer(arrival, target, false, 2, edge, Arrival.NONE);
                    }
                }
                case FIELD -> offer(arrival, target, false, 2, edge, Arrival.NONE);
            }
        });
    }

    private void perhapsThrough(Arrival arrival, int job) {
        boolean[] unknown = {graph.outDegree(job) == 0};
        graph.forEachOut(job, edge -> {
            int target = graph.target(edge);
            if (terms.follows(graph, edge)
                    && graph.kind(target) == NodeKind.DATASET
                    && !columns.areTold(job, target)
                    && jobs.lead(job, arrival, target)) {
                unknown[0] = true;
                offer(arrival, target, false, 2, edge, job);
            }
        });
        if (unknown[0] && terms.forbids(graph, job)) {
            offer(arrival, job, false, 1, Arrival.NONE, Arrival.NONE);
        }
    }

    private void offer(Arrival from, int node, boolean certain, int halfHops, int edge, int job) {
        int distance = from.distance() + halfHops;
        if (distance > terms.halfHops() || terms.stops(graph, node) || within && !corridor.get(node)) {
            return;
        }
        if (!within) {
            before.computeIfAbsent(node, any -> new ArrayList<>(2)).add(from.node());
        }
        Arrival next = new Arrival(node, certain, distance, numbers++, from, edge, job);
        if (!seen.contains(jobs.state(next))) {
            open.add(next);
        }
    }
}
