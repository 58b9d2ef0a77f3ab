/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.flowrules;

import dev.pacta.graph.LineageGraph;
import dev.pacta.lineage.GraphKeeper;
import dev.pacta.lineage.rules.Breach;
import dev.pacta.lineage.store.DeclaredTag;
import dev.pacta.service.declared.ProposedLineage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges rules as a pull request would leave them, on the graph as it would be with the edges that contracts declare after it, and with what they
 * declare of their data; and tells which breaches stand without it. Keeps nothing. Safe for many threads.
 */
@ApplicationScoped
class FlowTrial {
    /** So that a breach that is told is not taken for new because others hide that it stands. */
    private static final int MOST_STANDING = 10 * RuleChecks.MOST_BREACHES;

    private final FlowRulesService rules;
    private final RuleChecks checks;
    private final ContractTags contracts;
    private final ProposedLineage proposed;
    private final GraphKeeper graph;

    FlowTrial(
            FlowRulesService rules,
            RuleChecks checks,
            ContractTags contracts,
            ProposedLineage proposed,
            GraphKeeper graph) {
        this.rules = rules;
        this.checks = checks;
        this.contracts = contracts;
        this.proposed = proposed;
        this.graph = graph;
    }

    /**
     * A breach, and the file that brings it.
     *
     * @param standing it is there without the pull request too, and weighs as much
     * @param declared the steps of its way, by their numbers, to which an edge leads that the pull request declares
     */
    record Tried(
            String path, Place place, RuleChecks.Checked by, Breach breach, boolean standing, Set<Integer> declared) {}

    /**
     * A source that a contract names and nobody knows: what flows from there is not judged.
     *
     * @param path of the contract
     */
    record UnknownSource(String path, String source) {}

    /**
     * What came of a trial.
     *
     * @param breaches all of the changed documents, and those of other rules that are new
     * @param unfinished rules that have more breaches than were looked at
     */
    record Outcome(List<Tried> breaches, List<String> unfinished, List<UnknownSource> unknown) {}

    Outcome run(List<ChangedRules> documents, List<ChangedContract> changes) {
        LineageGraph now = graph.current();
        ProposedLineage.Proposal proposal = proposed.of(
                now,
                changes.stream()
                        .map(one -> new ProposedLineage.Change(one.contract(), one.published()))
                        .toList());
        boolean redeclared = proposal.graph() != now
                || changes.stream().anyMatch(one -> !one.differing().isEmpty());
        Set<String> replaced = documents.stream()
                .flatMap(document -> document.replaced().stream())
                .collect(Collectors.toSet());
        List<FlowRules.Rule> inForce = rules.inForce();
        List<FlowRules.Rule> changed = documents.stream()
                .flatMap(document -> document.rules().stream())
                .toList();
        List<FlowRules.Rule> others = redeclared
                ? inForce.stream()
                        .filter(rule -> !replaced.contains(document(rule)))
                        .toList()
                : List.of();
        List<FlowRules.Rule> after =
                Stream.concat(changed.stream(), others.stream()).toList();
        Set<String> ids = after.stream().map(FlowRules.Rule::id).collect(Collectors.toSet());
        Map<String, FlowRules.Severity> standing = breaches(
                now, inForce.stream().filter(rule -> ids.contains(rule.id())).toList());
        List<RuleChecks.Checked> checked = after.isEmpty()
                ? List.of()
                : checks.check(
                        proposal.graph(),
                        after,
                        redeclared ? declared(changes) : contracts.published(),
                        RuleChecks.MOST_BREACHES);
        Set<String> ofRulesAlone = redeclared ? breaches(now, changed).keySet() : keys(checked);
        Origins origins = new Origins(documents, ofRulesAlone, changes, proposal.added(), graph);
        return outcome(checked, standing, origins, unknown(proposal, changes));
    }

    private static List<UnknownSource> unknown(ProposedLineage.Proposal proposal, List<ChangedContract> changes) {
        return changes.stream()
                .flatMap(change -> proposal.unknown().stream()
                        .filter(one -> one.contract().equals(change.id()))
                        .map(one -> new UnknownSource(change.path(), one.source())))
                .sorted(Comparator.comparing(UnknownSource::path).thenComparing(UnknownSource::source))
                .toList();
    }

    private static Outcome outcome(
            List<RuleChecks.Checked> checked,
            Map<String, FlowRules.Severity> standing,
            Origins origins,
            List<UnknownSource> unknown) {
        List<Tried> tried = new ArrayList<>();
        List<String> unfinished = new ArrayList<>();
        for (RuleChecks.Checked rule : checked) {
            for (Breach breach : rule.judgement().breaches()) {
                String key = key(rule, breach);
                FlowRules.Severity was = standing.get(key);
                boolean stands = was != null && was.compareTo(rule.severity(breach)) <= 0;
                if (!stands || origins.changes(rule.rule())) {
                    Origins.Origin origin = origins.of(rule.rule(), breach, key);
                    tried.add(new Tried(
                            origin.path(), origin.place(), rule, breach, stands, origins.declaredSteps(breach)));
                }
            }
            if (!rule.isExhaustive()) {
                unfinished.add(rule.rule().id());
            }
        }
        return new Outcome(tried, unfinished, unknown);
    }

    /** How much each breach weighs with what is published, by what tells it from the others. */
    private Map<String, FlowRules.Severity> breaches(LineageGraph now, List<FlowRules.Rule> some) {
        Map<String, FlowRules.Severity> found = new HashMap<>();
        if (!some.isEmpty()) {
            for (RuleChecks.Checked rule : checks.check(now, some, contracts.published(), MOST_STANDING)) {
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

    private List<DeclaredTag> declared(List<ChangedContract> changes) {
        Set<String> ids = new HashSet<>();
        changes.forEach(contract -> ids.add(contract.id()));
        List<DeclaredTag> declared = new ArrayList<>(contracts.except(ids));
        changes.forEach(contract -> declared.addAll(contract.tags()));
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
