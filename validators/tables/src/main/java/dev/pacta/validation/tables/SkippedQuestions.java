/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.plan.Plan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules over all rows that a table cannot be asked, each with its reason. */
final class SkippedQuestions {
    private SkippedQuestions() {}

    static List<RuleOutcome> of(Plan plan, TablePlan whole) {
        Map<String, String> reasons = new HashMap<>();
        for (RunQuestion question : whole.questions()) {
            if (question instanceof RunQuestion.Skipped skipped) {
                reasons.put(question.rule().rule().id(), skipped.reason());
            }
        }
        return plan.rules().stream()
                .filter(rule -> reasons.containsKey(rule.id()))
                .map(rule -> RuleOutcome.of(rule, RuleOutcome.Status.SKIPPED, reasons.get(rule.id()), 0, 0))
                .toList();
    }
}
