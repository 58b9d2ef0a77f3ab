/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which of its inputs a job states to be in which of its outputs, by explicit or column lineage; fields count as their dataset. Where a
 * job states nothing of an output, each input may be in it. What was looked up is kept: of one question and one thread.
 */
public final class StatedPairs {
    private final LineageGraph graph;
    private final EdgeFilter seen;
    /** By output and job, the inputs. */
    private final Map<Integer, Map<Integer, Set<Integer>>> stated = new HashMap<>();

    /** @param seen which edges are of the time of the question */
    public StatedPairs(LineageGraph graph, EdgeFilter seen) {
        this.graph = graph;
        this.seen = seen;
    }

    /** Whether some input of the job may not lead to all of its outputs: of other jobs there is nothing to ask. */
    public boolean areOf(int job) {
        return graph.choosing().has(job);
    }

    /** Whether what the job reads at one place is perhaps in what it writes at another; always where one of them is no dataset. */
    public boolean lead(int job, int input, int output) {
        if (!areOf(job) || graph.kind(input) != NodeKind.DATASET || graph.kind(output) != NodeKind.DATASET) {
            return true;
        }
        Set<Integer> inputs = stated.computeIfAbsent(output, this::of).get(job);
        return inputs == null || inputs.contains(input);
    }

    private Map<Integer, Set<Integer>> of(int output) {
        Map<Integer, Set<Integer>> pairs = new HashMap<>();
        collect(output, pairs);
        for (int field = graph.firstField(output); field != Chains.END; field = graph.nextField(field)) {
            collect(field, pairs);
        }
        return pairs;
    }

    private void collect(int target, Map<Integer, Set<Integer>> pairs) {
        Edges edges = graph.edges();
        Steps in = Steps.in(edges).of(target);
        while (in.next()) {
            if (isPair(edges.nature(in.edge())) && seen.follows(graph, in.edge())) {
                int job = edges.telling(in.edge()).job();
                if (areOf(job)) {
                    pairs.computeIfAbsent(job, any -> new HashSet<>()).add(graph.entity(in.node()));
                }
            }
        }
    }

    /** Between data; one that was told with its job is a statement of the job. */
    static boolean isPair(Nature nature) {
        return nature.kind().isFlow() && nature.from() != NodeKind.JOB && nature.to() != NodeKind.JOB;
    }
}
