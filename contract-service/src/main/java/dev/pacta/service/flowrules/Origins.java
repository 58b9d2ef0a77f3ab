/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.flowrules;

import dev.pacta.lineage.GraphKeeper;
import dev.pacta.lineage.rules.Breach;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which file of a pull request brings a breach: the document of the rule, or the contract that says otherwise what it is of. */
final class Origins {
    private final Map<String, String> documents = new HashMap<>();
    private final Set<String> ofRulesAlone;
    private final List<ChangedLabels> labels;
    private final GraphKeeper graph;

    /**
     * The files of a pull request.
     *
     * @param ofRulesAlone the breaches that the changed rules have with what is published
     */
    Origins(List<ChangedRules> changed, Set<String> ofRulesAlone, List<ChangedLabels> labels, GraphKeeper graph) {
        changed.forEach(document -> document.rules().forEach(rule -> documents.put(rule.id(), document.path())));
        this.ofRulesAlone = ofRulesAlone;
        this.labels = labels;
        this.graph = graph;
    }

    /** A place in a file. */
    record Origin(String path, Place place) {}

    /** Whether the rule stands in a document that changed. */
    boolean changes(FlowRules.Rule rule) {
        return documents.containsKey(rule.id());
    }

    /** The nearest to where the data comes from; where nothing on the way is said otherwise, the rule, or the first contract. */
    Origin of(FlowRules.Rule rule, Breach breach, String key) {
        String document = documents.get(rule.id());
        if (document != null && ofRulesAlone.contains(key)) {
            return new Origin(document, rule.place());
        }
        return breach.path().stream()
                .flatMap(step -> labels.stream().flatMap(contract -> of(contract, step).stream()))
                .findFirst()
                .orElseGet(() -> document == null
                        ? new Origin(labels.getFirst().path(), Place.START)
                        : new Origin(document, rule.place()));
    }

    private Optional<Origin> of(ChangedLabels contract, Breach.Step step) {
        return contract.of(step.node(), dataset -> graph.shown(graph.named(dataset)))
                .map(place -> new Origin(contract.path(), place));
    }
}
