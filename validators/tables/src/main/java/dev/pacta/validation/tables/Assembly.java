/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.validation.RunPart;
import dev.pacta.validation.json.PersonalTally;
import dev.pacta.validation.json.RecordSums;
import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.plan.PlannedRule;
import dev.pacta.validation.plan.RunRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up what was asked and what was read, as parts of one run over all rows. */
final class Assembly {
    private final TablePlan plan;
    private final String planName;

    /** @param planName of the run that the parts are for */
    Assembly(TablePlan plan, String planName) {
        this.plan = plan;
        this.planName = planName;
    }

    /**
     * What the database said.
     *
     * @param rows that nobody read
     * @param invalid how many of those are bad
     * @param notKept violations that nobody looked at one by one
     */
    RunPart asked(Pushdown.Found found, long rows, long invalid, long notKept) {
        RecordSums sums = new RecordSums(found.sums().checked(), found.sums().failed(), noTallies());
        return new RunPart(planName, rows, invalid, 0, sums, found.counts(), List.of(), notKept);
    }

    /** What the whole contract found in rows, without what the database has counted already. */
    RunPart whole(RunPart part) {
        return mapped(part, plan.plan(), plan.plan().tallies());
    }

    /** What a narrower plan found. */
    RunPart narrow(RunPart part, Plan narrower) {
        return mapped(part, narrower, narrower.tallies());
    }

    private RunPart mapped(RunPart part, Plan from, List<String> tallies) {
        long[] checked = new long[plan.plan().rules().size()];
        long[] failed = new long[checked.length];
        Map<String, PlannedRule> byId = new HashMap<>();
        from.rules().forEach(rule -> byId.put(rule.id(), rule));
        for (PlannedRule rule : plan.plan().rules()) {
            PlannedRule same = byId.get(rule.id());
            if (same != null && plan.isRead(rule)) {
                checked[rule.index()] = part.sums().checked()[same.index()];
                failed[rule.index()] = part.sums().failed()[same.index()];
            }
        }
        return new RunPart(
                planName,
                part.records(),
                part.invalid(),
                part.unfinished(),
                new RecordSums(checked, failed, tallies(part, tallies)),
                counts(part, from),
                part.violations(),
                part.violationsNotKept());
    }

    private List<RunRule.Part> counts(RunPart part, Plan from) {
        Map<String, RunRule.Part> byId = new HashMap<>();
        for (int at = 0; at < from.runRules().size(); at++) {
            byId.put(from.runRules().get(at).rule().id(), part.counts().get(at));
        }
        List<RunRule.Part> counts = new ArrayList<>();
        for (RunQuestion question : plan.questions()) {
            RunRule.Part found = byId.get(question.rule().rule().id());
            counts.add(question instanceof RunQuestion.Read && found != null ? found : RunRule.Part.of(0));
        }
        return counts;
    }

    private List<PersonalTally> tallies(RunPart part, List<String> paths) {
        Map<String, PersonalTally> byPath = new HashMap<>();
        for (int at = 0; at < paths.size(); at++) {
            byPath.put(paths.get(at), part.sums().tallies().get(at));
        }
        return plan.plan().tallies().stream()
                .map(path -> byPath.getOrDefault(path, new PersonalTally()))
                .toList();
    }

    private List<PersonalTally> noTallies() {
        return plan.plan().tallies().stream().map(path -> new PersonalTally()).toList();
    }
}
