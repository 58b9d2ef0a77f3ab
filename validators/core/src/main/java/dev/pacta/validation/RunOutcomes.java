/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import dev.pacta.validation.RuleOutcome.Status;
import dev.pacta.validation.json.RecordState;
import dev.pacta.validation.json.RecordSums;
import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.plan.PlannedRule;
import dev.pacta.validation.plan.RunRule;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How each rule of the plan ended. */
final class RunOutcomes {
    private final Plan plan;
    private final RecordSums sums;
    private final long records;
    private final long unfinished;
    // By identity: a plan has each of its rules once.
    private final Map<PlannedRule, RunRule.Result> results = new IdentityHashMap<>();

    RunOutcomes(Plan plan, RecordState state, List<RunRule.Count> counts, long records, long unfinished) {
        this.plan = plan;
        this.sums = state.sums();
        this.records = records;
        this.unfinished = unfinished;
        for (int at = 0; at < counts.size(); at++) {
            results.put(plan.runRules().get(at).rule(), counts.get(at).finish(records));
        }
    }

    List<RuleOutcome> all() {
        List<RuleOutcome> outcomes = new ArrayList<>();
        plan.rules().forEach(rule -> outcomes.add(outcome(rule)));
        return outcomes;
    }

    private RuleOutcome outcome(PlannedRule rule) {
        return switch (rule.where()) {
            case SKIPPED -> end(rule, Status.SKIPPED, rule.reason(), 0, 0);
            case NOT_EXECUTABLE, QUERY, ENGINE -> end(rule, Status.NOT_EXECUTABLE, rule.reason(), 0, 0);
            case RUN -> ofRun(rule);
            case RECORD -> ofRecords(rule);
        };
    }

    private RuleOutcome ofRun(PlannedRule rule) {
        RunRule.Result result = results.get(rule);
        if (result == null) {
            throw new IllegalStateException("the plan has no count for " + rule.id());
        }
        if (result.reason() != null) {
            return end(rule, Status.SKIPPED, result.reason(), records, 0);
        }
        return end(
                rule,
                result.failures() == 0 ? Status.PASSED : Status.FAILED,
                result.message(),
                records,
                result.failures());
    }

    private RuleOutcome ofRecords(PlannedRule rule) {
        long checked = sums.checked()[rule.index()];
        long failed = sums.failed()[rule.index()];
        if (rule == plan.recordRule()) {
            long bad = failed + unfinished;
            String reason = unfinished == 0 ? null : "%,d records did not finish".formatted(unfinished);
            return end(rule, bad == 0 ? Status.PASSED : Status.FAILED, reason, records, bad);
        }
        if (checked == 0 && failed == 0) {
            return end(
                    rule, Status.SKIPPED, records == 0 ? "there were no records" : "no record had a value here", 0, 0);
        }
        return end(rule, failed == 0 ? Status.PASSED : Status.FAILED, null, checked, failed);
    }

    private static RuleOutcome end(
            PlannedRule rule, Status status, @Nullable String reason, long checked, long failures) {
        return RuleOutcome.of(rule, status, reason, checked, failures);
    }
}
