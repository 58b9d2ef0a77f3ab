/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.flowrules;

import dev.pacta.lineage.GraphKeeper;
import dev.pacta.lineage.rules.Breach;
import dev.pacta.lineage.store.DeclaredTag;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges rules as a pull request would leave them, on the graph as it is, with what contracts would declare after it; and tells which
 * breaches stand without it. Keeps nothing. Safe for many threads.
 */
@ApplicationScoped
class FlowTrial {
    /** So that a breach that is told is not taken for new because others hide that it stands. */
    private static final int MOST_STANDING = 10 * RuleChecks.MOST_BREACHES;

    private final FlowRulesService rules;
    private final RuleChecks checks;
    private final ContractTags contracts;
    private final GraphKeeper graph;

    FlowTrial(FlowRulesService rules, RuleChecks checks, ContractTags contracts, GraphKeeper graph) {
        this.rules = rules;
        this.checks = checks;
        this.contracts = contracts;
        this.graph = graph;
    }

    /**
     * A breach, and the file that brings it.
     *
     * @param standing it is there without the pull request too, and weighs as much
     */
    record Tried(String path, Place place, RuleChecks.Checked by, Breach breach, boolean standing) {}

    /**
     * What came of a trial.
     *
     * @param breaches all of the changed documents, and those of other rules that are new
     * @param unfinished rules that have more breaches than were looked at
     */
    record Outcome(List<Tried> breaches, List<String> unfinished) {}

    Outcome run(List<ChangedRules> documents, List<ChangedLabels> labels) {
        boolean relabelled = labels.stream().anyMatch(one -> !one.differing().isEmpty());
        Set<String> replaced = documents.stream()
                .flatMap(document -> document.replaced().stream())
                .collect(Collectors.toSet());
        List<FlowRules.Rule> inForce = rules.inForce();
        List<FlowRules.Rule> changed = documents.stream()
                .flatMap(document -> document.rules().stream())
                .toList();
        List<FlowRules.Rule> others = relabelled
                ? inForce.stream()
                        .filter(rule -> !replaced.contains(document(rule)))
                        .toList()
                : List.of();
        List<FlowRules.Rule> after =
                Stream.concat(changed.stream(), others.stream()).toList();
        Set<String> ids = after.stream().map(FlowRules.Rule::id).collect(Collectors.toSet());
        Map<String, FlowRules.Severity> standing = breaches(
                inForce.stream().filter(rule -> ids.contains(rule.id())).toList());
        List<RuleChecks.Checked> checked = after.isEmpty()
                ? List.of()
                : checks.check(after, relabelled ? declared(labels) : contracts.published(), RuleChecks.MOST_BREACHES);
        Set<String> ofRulesAlone = relabelled ? breaches(changed).keySet() : keys(checked);
        return outcome(checked, standing, new Origins(documents, ofRulesAlone, labels, graph));
    }

    private static Outcome outcome(
            List<RuleChecks.Checked> checked, Map<String, FlowRules.Severity> standing, Origins origins) {
        List<Tried> tried = new ArrayList<>();
        List<String> unfinished = new ArrayList<>();
        for (RuleChecks.Checked rule : checked) {
            for (Breach breach : rule.judgement().breaches()) {
                String key = key(rule, breach);
                FlowRules.Severity was = standing.get(key);
                boolean stands = was != null && was.compareTo(rule.severity(breach)) <= 0;
                if (!stands || origins.changes(rule.rule())) {
                    Origins.Origin origin = origins.of(rule.rule(), breach, key);
                    tried.add(new Tried(origin.path(), origin.place(), rule, breach, stands));
                }
            }
            if (!rule.isExhaustive()) {
                unfinished.add(rule.rule().id());
            }
        }
        return new Outcome(tried, unfinished);
    }

    /** How much each breach weighs with what is published, by what tells it from the others. */
    private Map<String, FlowRules.Severity> breaches(List<FlowRules.Rule> some) {
        Map<String, FlowRules.Severity> found = new HashMap<>();
        if (!some.isEmpty()) {
            for (RuleChecks.Checked rule : checks.check(some, contracts.published(), MOST_STANDING)) {
                rule.judgement().breaches().forEach(breach -> found.put(key(rule, breach), rule.severity(breach)));
            }
        }
        return found;
    }

    private static Set<String> keys(List<RuleChecks.Checked> checked) {
        Set<String> keys = new HashSet<>();
        checked.forEach(rule -> rule.judgement().breaches().forEach(breach -> keys.add(key(rule, breach))));
        return keys;
    }

    private List<DeclaredTag> declared(List<ChangedLabels> labels) {
        Set<String> ids = new HashSet<>();
        labels.forEach(contract -> ids.add(contract.id()));
        List<DeclaredTag> declared = new ArrayList<>(contracts.except(ids));
        labels.forEach(contract -> declared.addAll(contract.tags()));
        return declared;
    }

    /** The id of a rule is that of its document and its own, with a dot between them; neither has one. */
    private static String document(FlowRules.Rule rule) {
        return rule.id().substring(0, rule.id().indexOf('.'));
    }

    private static String key(RuleChecks.Checked rule, Breach breach) {
        return String.join(
                "\n", rule.rule().id(), breach.from().nodeId(), breach.to().nodeId());
    }
}
