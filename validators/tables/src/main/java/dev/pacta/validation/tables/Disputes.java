/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.validation.RunPart;
import dev.pacta.validation.plan.PlannedRule;
import java.util.HashMap;
import java.util.Map;

/** Where the database called other rows bad than the compiled checks do. The values of such a property are read. */
final class Disputes {
    private Disputes() {}

    /** @param judged what the compiled checks found in all rows that the database called bad */
    static TablePlan.Forced of(TablePlan plan, Pushdown.Found found, RunPart judged) {
        Map<String, String> disputed = new HashMap<>();
        for (FieldQuestions field : plan.inSql().values()) {
            for (PlannedRule rule : plan.plan().rules()) {
                boolean same =
                        found.sums().failed()[rule.index()] == judged.sums().failed()[rule.index()];
                if (rule.where() == PlannedRule.Where.RECORD && rule.field().equals(field.field()) && !same) {
                    disputed.put(field.field(), "the database and the values disagree on: " + rule.description());
                }
            }
        }
        return new TablePlan.Forced(disputed, false);
    }

    /**
     * The same when only some of the bad rows were looked at: one that the compiled checks find nothing wrong with raises doubt about each
     * property of which the database called a value bad.
     */
    static TablePlan.Forced ofSome(TablePlan plan, Pushdown.Found found, RunPart judged) {
        if (judged.invalid() + judged.unfinished() >= judged.records()) {
            return TablePlan.Forced.NOTHING;
        }
        Map<String, String> doubtful = new HashMap<>();
        for (FieldQuestions field : plan.inSql().values()) {
            boolean broken = plan.plan().rules().stream()
                    .anyMatch(rule -> rule.field().equals(field.field()) && found.isBroken(rule));
            if (broken) {
                doubtful.put(field.field(), "the database calls rows bad that are not");
            }
        }
        return new TablePlan.Forced(doubtful, false);
    }
}
