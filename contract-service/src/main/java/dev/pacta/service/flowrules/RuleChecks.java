/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.flowrules;

import dev.pacta.graph.LineageGraph;
import dev.pacta.lineage.GraphKeeper;
import dev.pacta.lineage.rules.Breach;
import dev.pacta.lineage.rules.Judgement;
import dev.pacta.lineage.rules.LineageRule;
import dev.pacta.lineage.rules.RuleJudge;
import dev.pacta.lineage.store.DeclaredTag;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Judges rules on the graph as it is now, with what contracts declare. Keeps nothing. Safe for many threads. */
@ApplicationScoped
public class RuleChecks {
    /** The most breaches of one rule that are told. */
    static final int MOST_BREACHES = 1_000;

    private final RuleJudge judge;
    private final ContractTags contracts;
    private final GraphKeeper graph;

    RuleChecks(RuleJudge judge, ContractTags contracts, GraphKeeper graph) {
        this.judge = judge;
        this.contracts = contracts;
        this.graph = graph;
    }

    /** What one rule came to. */
    public record Checked(FlowRules.Rule rule, Judgement judgement) {
        /** Every breach is among those that are given. */
        public boolean isExhaustive() {
            return judgement.leftOut() == 0 && judgement.complete();
        }

        /** A way that is only possible is not worse than a warning. */
        public FlowRules.Severity severity(Breach breach) {
            return breach.certain() ? rule.severity() : FlowRules.Severity.WARNING;
        }

        /** What is wrong, in a sentence. */
        public String title(Breach breach) {
            String from = spelt(breach.from().name(), breach.from().field());
            String to = spelt(breach.to().name(), breach.to().field());
            return switch (rule.rule()) {
                case LineageRule.NoFlow flow when breach.certain() -> "%s comes to %s".formatted(from, to);
                case LineageRule.NoFlow flow ->
                    "%s perhaps comes to %s: on the way a job does not tell its columns".formatted(from, to);
                case LineageRule.OnlyJobs only ->
                    switch (only.access()) {
                        case READ -> "%s is read by %s".formatted(from, to);
                        case WRITE -> "%s is written by %s".formatted(to, from);
                    };
            };
        }

        private static String spelt(String name, String field) {
            return field.isEmpty() ? name : name + "." + field;
        }
    }

    /** With what the published contracts declare. */
    public List<Checked> check(List<FlowRules.Rule> rules) {
        return rules.isEmpty() ? List.of() : check(graph.current(), rules, contracts.published(), MOST_BREACHES);
    }

    /**
     * On a graph, and with what is declared, that may be otherwise.
     *
     * @param most breaches that are given of one rule
     */
    List<Checked> check(LineageGraph on, List<FlowRules.Rule> rules, List<DeclaredTag> declared, int most) {
        List<Judgement> judgements =
                judge.judge(on, rules.stream().map(FlowRules.Rule::rule).toList(), declared, most);
        List<Checked> checked = new ArrayList<>();
        for (int at = 0; at < rules.size(); at++) {
            checked.add(new Checked(rules.get(at), judgements.get(at)));
        }
        return checked;
    }
}
