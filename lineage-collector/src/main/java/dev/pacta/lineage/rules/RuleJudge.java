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
import dev.pacta.lineage.store.DeclaredTag;
import dev.pacta.lineage.store.FacetQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;

/** Judges rules on the newest snapshot of the graph, or on another. Keeps nothing. Safe for many threads. */
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
     * A judgement of each rule, in their order, on the graph as it is.
     *
     * @param declared tags that selectors choose by too, whether or not the graph knows their datasets
     * @param most breaches that are given of one rule
     */
    public List<Judgement> judge(List<? extends LineageRule> rules, Collection<DeclaredTag> declared, int most) {
        return judge(keeper.current(), rules, declared, most);
    }

    /**
     * The same on another graph, such as one that would be.
     *
     * @param declared tags that selectors choose by too, whether or not the graph knows their datasets
     * @param most breaches that are given of one rule
     */
    public List<Judgement> judge(
            LineageGraph graph, List<? extends LineageRule> rules, Collection<DeclaredTag> declared, int most) {
        FacetQueries told = facets.declaring(known(graph, declared));
        KnownColumns columns = new KnownColumns(graph);
        List<Judgement> judged = new ArrayList<>();
        for (LineageRule rule : rules) {
            judged.add(
                    switch (rule) {
                        case LineageRule.NoFlow flow -> flow(graph, told, columns, flow, most);
                        case LineageRule.OnlyJobs access -> access(graph, told, access, most);
                    });
        }
        return judged;
    }

    /** A registry has many more datasets than a rule can meet. */
    private List<DeclaredTag> known(LineageGraph graph, Collection<DeclaredTag> declared) {
        return declared.stream()
                .map(tag -> new DeclaredTag(keeper.named(tag.dataset()), tag.field(), tag.key(), tag.value()))
                .filter(tag -> graph.dataset(
                                tag.dataset().namespace(), tag.dataset().name())
                        .isPresent())
                .toList();
    }

    private static Judgement flow(
            LineageGraph graph, FacetQueries told, KnownColumns columns, LineageRule.NoFlow rule, int most) {
        BitSet exceptThrough = rule.exceptThrough()
                .map(choice -> choice.in(graph, told).nodes())
                .orElseGet(BitSet::new);
        FlowTerms terms = new FlowTerms(
                rule.to().in(graph, told).nodes(),
                exceptThrough,
                rule.exceptMasked(),
                rule.influence(),
                rule.unknownColumns(),
                2 * rule.within());
        return new FlowSearch(graph, terms, columns, MOST_NODES)
                .judgement(rule.id(), rule.from().in(graph, told), most);
    }

    private static Judgement access(LineageGraph graph, FacetQueries told, LineageRule.OnlyJobs rule, int most) {
        BitSet datasets = new BitSet();
        rule.of().in(graph, told).nodes().stream()
                .map(graph::entity)
                .filter(node -> graph.kind(node) == NodeKind.DATASET)
                .forEach(datasets::set);
        BitSet allowed = rule.jobs().in(graph, told).nodes();
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
