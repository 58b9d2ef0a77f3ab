/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.flowrules;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pacta.lineage.rules.Breach;
import dev.pacta.service.shared.Named;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a dry run of rules came to.
 *
 * @param holds no rule has a breach that weighs as an error
 */
record RuleCheckView(String id, boolean holds, int errors, int warnings, List<RuleView> rules) {

    /**
     * One rule.
     *
     * @param chosen how many nodes its {@code from} or {@code of} chooses; a rule of none checks nothing
     * @param others how many its {@code to} or {@code jobs} chooses
     * @param alreadyThere how many are on both sides; no flow begins at them
     * @param leftOut how many more breaches there are than are listed
     * @param complete false when there were too many ways to walk them all
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuleView(
            String id,
            String severity,
            @Nullable String description,
            int chosen,
            int others,
            int alreadyThere,
            List<BreachView> breaches,
            int leftOut,
            boolean complete) {}

    /** One breach, with a shortest way to it. */
    record BreachView(String severity, boolean certain, String title, List<StepView> path) {}

    /** A node on the way. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepView(String node, @Nullable Named job) {}

    static RuleCheckView of(String id, List<RuleChecks.Checked> checked) {
        List<RuleView> rules = checked.stream().map(RuleCheckView::view).toList();
        List<String> severities = rules.stream()
                .flatMap(rule -> rule.breaches().stream())
                .map(BreachView::severity)
                .toList();
        int errors = (int) severities.stream().filter("error"::equals).count();
        return new RuleCheckView(id, errors == 0, errors, severities.size() - errors, rules);
    }

    private static RuleView view(RuleChecks.Checked checked) {
        return new RuleView(
                checked.rule().id(),
                word(checked.rule().severity()),
                checked.rule().description(),
                checked.judgement().chosen(),
                checked.judgement().others(),
                checked.judgement().alreadyThere(),
                checked.judgement().breaches().stream()
                        .map(breach -> new BreachView(
                                word(checked.severity(breach)),
                                breach.certain(),
                                checked.title(breach),
                                breach.path().stream().map(RuleCheckView::step).toList()))
                        .toList(),
                checked.judgement().leftOut(),
                checked.judgement().complete());
    }

    static StepView step(Breach.Step step) {
        return new StepView(step.node().nodeId(), step.job() == null ? null : Named.of(step.job()));
    }

    private static String word(FlowRules.Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
