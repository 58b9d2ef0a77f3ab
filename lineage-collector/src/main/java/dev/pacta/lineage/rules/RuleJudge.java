/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.rules;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.NodeKind;
import dev.pacta.lineage.GraphKeeper;
import dev.pacta.lineage.query.NodeKeys;
import dev.pacta.lineage.store.FacetQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/** Judges rules on the newest snapshot of the graph. Keeps nothing. Safe for many threads. */
@ApplicationScoped
public class RuleJudge {
    /** Nodes that are looked at for one rule. */
    private static final int MOST_NODES = 1_000_000;

    private final GraphKeeper keeper;
    private final FacetQueries facets;

    RuleJudge(GraphKeeper keeper, FacetQueries facets) {
        this.keeper = keeper;
        this.facets = facets;
    }

    /**
     * A judgement of each rule, in their order.
     *
     * @param most breaches that are given of one rule
     */
    public List<Judgement> judge(List<? extends LineageRule> rules, int most) {
        LineageGraph graph = keeper.current();
        KnownColumns columns = new KnownColumns(graph);
        List<Judgement> judged = new ArrayList<>();
        for (LineageRule rule : rules) {
            judged.add(
                    switch (rule) {
                        case LineageRule.NoFlow flow -> flow(graph, columns, flow, most);
                        case LineageRule.OnlyJobs access -> access(graph, access, most);
                    });
        }
        return judged;
    }

    private Judgement flow(LineageGraph graph, KnownColumns columns, LineageRule.NoFlow rule, int most) {
        BitSet exceptThrough = rule.exceptThrough()
                .map(choice -> choice.in(graph, facets).nodes())
                .orElseGet(BitSet::new);
        FlowTerms terms = new FlowTerms(
                rule.to().in(graph, facets).nodes(),
                exceptThrough,
                rule.exceptMasked(),
                rule.influence(),
                rule.unknownColumns(),
                2 * rule.within());
        return new FlowSearch(graph, terms, columns, MOST_NODES)
                .judgement(rule.id(), rule.from().in(graph, facets), most);
    }

    private Judgement access(LineageGraph graph, LineageRule.OnlyJobs rule, int most) {
        BitSet datasets = new BitSet();
        rule.of().in(graph, facets).nodes().stream()
                .map(graph::entity)
                .filter(node -> graph.kind(node) == NodeKind.DATASET)
                .forEach(datasets::set);
        BitSet allowed = rule.jobs().in(graph, facets).nodes();
        List<Breach> breaches = new ArrayList<>();
        datasets.stream().forEach(dataset -> {
            IntConsumer judge = edge -> judge(graph, edge, allowed, breaches);
            switch (rule.access()) {
                case READ -> graph.forEachOut(dataset, judge);
                case WRITE -> graph.forEachIn(dataset, judge);
            }
        });
        List<Breach> distinct = breaches.stream().distinct().toList();
        List<Breach> given = distinct.stream().limit(most).toList();
        return new Judgement(
                rule.id(),
                datasets.cardinality(),
                allowed.cardinality(),
                0,
                given,
                distinct.size() - given.size(),
                true);
    }

    private static void judge(LineageGraph graph, int edge, BitSet allowed, List<Breach> into) {
        int source = graph.source(edge);
        int target = graph.target(edge);
        int job = graph.kind(source) == NodeKind.JOB ? source : target;
        boolean touches =
                graph.kind(job) == NodeKind.JOB && graph.edgeKind(edge).isFlow() && AsOf.NOW.sees(graph.interval(edge));
        if (touches && !allowed.get(job)) {
            into.add(new Breach(
                    true,
                    List.of(
                            new Breach.Step(NodeKeys.of(graph, source), null, List.of()),
                            new Breach.Step(NodeKeys.of(graph, target), null, List.of()))));
        }
    }
}
