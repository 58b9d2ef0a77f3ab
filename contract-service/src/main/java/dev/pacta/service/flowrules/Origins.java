/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.flowrules;

import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.GraphKeeper;
import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.rules.Breach;
import dev.pacta.service.declared.ProposedLineage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which file of a pull request brings a breach: the document of the rule, or the contract that says otherwise what data is, or what it is made of. */
final class Origins {
    private final Map<String, String> documents = new HashMap<>();
    private final Set<String> ofRulesAlone;
    private final List<ChangedContract> contracts;
    private final Map<DatasetKey, List<ProposedLineage.Added>> addedInto;
    private final GraphKeeper graph;

    /**
     * The files of a pull request.
     *
     * @param ofRulesAlone the breaches that the changed rules have with what is published
     * @param added the edges that the contracts declare and the published ones do not
     */
    Origins(
            List<ChangedRules> changed,
            Set<String> ofRulesAlone,
            List<ChangedContract> contracts,
            List<ProposedLineage.Added> added,
            GraphKeeper graph) {
        changed.forEach(document -> document.rules().forEach(rule -> documents.put(rule.id(), document.path())));
        this.ofRulesAlone = ofRulesAlone;
        this.contracts = contracts;
        this.graph = graph;
        this.addedInto = added.stream()
                .collect(Collectors.groupingBy(edge -> shown(edge.to().dataset())));
    }

    /** A place in a file. */
    record Origin(String path, Place place) {}

    /** Whether the rule stands in a document that changed. */
    boolean changes(FlowRules.Rule rule) {
        return documents.containsKey(rule.id());
    }

    /**
     * An edge without which there was no such way, else what is said otherwise of data on it; of several the nearest to where the data comes from. Where there is
     * none, the rule, or the first contract.
     */
    Origin of(FlowRules.Rule rule, Breach breach, String key) {
        String document = documents.get(rule.id());
        if (document != null && ofRulesAlone.contains(key)) {
            return new Origin(document, rule.place());
        }
        Stream<Origin> edges = IntStream.range(1, breach.path().size()).boxed().flatMap(at -> edgeInto(breach, at));
        Stream<Origin> labels = breach.path().stream().flatMap(this::labelsOf);
        return Stream.concat(edges, labels)
                .findFirst()
                .orElseGet(() -> document == null
                        ? new Origin(contracts.getFirst().path(), Place.START)
                        : new Origin(document, rule.place()));
    }

    /** The steps, by their numbers, to which an edge leads that a contract of the pull request declares. */
    Set<Integer> declaredSteps(Breach breach) {
        return IntStream.range(1, breach.path().size())
                .filter(at -> edgeInto(breach, at).findAny().isPresent())
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Origin> edgeInto(Breach breach, int at) {
        if (breach.path().get(at).job() != null) {
            return Stream.empty();
        }
        NodeKey from = breach.path().get(at - 1).node();
        NodeKey to = breach.path().get(at).node();
        return addedInto.getOrDefault(dataset(to), List.of()).stream()
                .filter(edge -> is(edge.from(), from) && isOfField(edge.to(), to))
                .flatMap(edge -> contracts.stream()
                        .filter(contract -> contract.id().equals(edge.contract()))
                        .map(contract -> new Origin(contract.path(), contract.place(edge.pointer()))));
    }

    private boolean is(dev.pacta.lineage.declared.Place end, NodeKey node) {
        return isOfField(end, node) && shown(end.dataset()).equals(dataset(node));
    }

    /** A way over whole datasets leads over the edges of their columns too. */
    private static boolean isOfField(dev.pacta.lineage.declared.Place end, NodeKey node) {
        return node.field().isEmpty() || end.field() == null || node.field().equals(end.field());
    }

    private static DatasetKey dataset(NodeKey node) {
        return new DatasetKey(node.namespace(), node.name());
    }

    private DatasetKey shown(DatasetKey dataset) {
        return graph.shown(graph.named(dataset));
    }

    private Stream<Origin> labelsOf(Breach.Step step) {
        return contracts.stream()
                .flatMap(contract ->
                        contract
                                .of(step.node(), this::shown)
                                .map(place -> new Origin(contract.path(), place))
                                .stream());
    }
}
