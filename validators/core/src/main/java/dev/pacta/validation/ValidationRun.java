/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import dev.pacta.contract.Contract;
import dev.pacta.validation.json.RecordState;
import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.plan.RunRule;
import dev.pacta.validation.rows.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks many records and sums up. For one thread; the memory it takes is bounded by the settings. */
public final class ValidationRun {
    private final Contract contract;
    private final Plan plan;
    private final ValidationSettings settings;
    private final Validator validator;
    private final RecordState state;
    private final List<RunRule.Count> counts = new ArrayList<>();
    private final List<Violation> kept = new ArrayList<>();
    private long records;
    private long invalid;
    private long unfinished;
    private long notKept;

    ValidationRun(
            Contract contract,
            Plan plan,
            ValidationSettings settings,
            Validator validator,
            Function<RunRule, RunRule.Count> begin) {
        this.contract = contract;
        this.plan = plan;
        this.settings = settings;
        this.validator = validator;
        this.state = validator.newState();
        plan.runRules().forEach(rule -> counts.add(begin.apply(rule)));
    }

    /** Checks the next record, as JSON in UTF-8. */
    public Verdict accept(byte[] record, Location location) {
        state.nextRecord();
        return sum(validator.walk(record, state, location), location);
    }

    /** Checks the next record, parsed. */
    public Verdict accept(Map<String, ? extends @Nullable Object> record, Location location) {
        state.nextRecord();
        return sum(validator.walk(record, state, location), location);
    }

    /** Checks the next record of an engine. */
    public Verdict accept(Struct record, Location location) {
        state.nextRecord();
        return sum(validator.walk(record, state, location), location);
    }

    /** Takes note of a record that could not even be read, such as a line beyond the limit. */
    public Verdict acceptUnreadable(String reason, Location location) {
        state.nextRecord();
        return sum(Verdicts.unfinished(plan, location, reason), location);
    }

    private Verdict sum(Verdict byItself, Location location) {
        records++;
        boolean finished = byItself.kind() != Verdict.Kind.UNFINISHED;
        Verdict verdict = finished && state.isRecord(plan.recordRule()) && countAll()
                ? Verdicts.of(plan, state, location)
                : byItself;
        unfinished += finished ? 0 : 1;
        invalid += verdict.isValid() ? 0 : 1;
        verdict.violations().forEach(this::keep);
        return verdict;
    }

    /** Whether a rule over all records found this one to be a breach. */
    private boolean countAll() {
        boolean any = false;
        for (int at = 0; at < counts.size(); at++) {
            RunRule.Count count = counts.get(at);
            if (!count.accept(state.slots())) {
                int slot = count.shownSlot();
                Object value = slot < 0 ? null : state.slots()[slot];
                RunRule rule = plan.runRules().get(at);
                String detail =
                        value == null ? "breaks the rule: " + rule.rule().description() : null;
                state.breach(rule.rule(), rule.rule().field(), value == null ? null : value.toString(), detail);
                any = true;
            }
        }
        return any;
    }

    /** What was found so far, to be added to another run of the same plan. */
    public RunPart part() {
        return new RunPart(
                planName(),
                records,
                invalid,
                unfinished,
                state.sums(),
                counts.stream().map(RunRule.Count::part).toList(),
                kept,
                notKept);
    }

    /**
     * Adds what another run has found in another part of the data.
     *
     * @throws IllegalArgumentException when it ran by another contract, version or schema object
     */
    public void add(RunPart part) {
        if (!part.plan().equals(planName())) {
            throw new IllegalArgumentException(
                    "the part was checked by %s, this run checks by %s".formatted(part.plan(), planName()));
        }
        records += part.records();
        invalid += part.invalid();
        unfinished += part.unfinished();
        notKept += part.violationsNotKept();
        state.add(part.sums());
        for (int at = 0; at < counts.size(); at++) {
            counts.get(at).add(part.counts().get(at));
        }
        part.violations().forEach(this::keep);
    }

    private String planName() {
        return "%s@%s/%s with %d rules"
                .formatted(
                        contract.id().value(),
                        contract.version().value(),
                        plan.schemaObject(),
                        plan.rules().size());
    }

    private void keep(Violation violation) {
        if (kept.size() < settings.maxViolationsKept()) {
            kept.add(violation);
        } else {
            notKept++;
        }
    }

    /** Sums up what was checked until now. */
    public ValidationReport finish() {
        List<RuleOutcome> outcomes = new RunOutcomes(plan, state, counts, records, unfinished).all();
        List<PersonalFinding> personal = PersonalFindings.of(plan, state);
        return new ValidationReport(
                contract.id(),
                contract.version(),
                plan.schemaObject(),
                ValidationReport.result(outcomes, unfinished, personal),
                records,
                invalid,
                unfinished,
                outcomes,
                kept,
                notKept,
                personal);
    }
}
