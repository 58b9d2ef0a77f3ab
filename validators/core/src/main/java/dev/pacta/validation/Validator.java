/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.contract.Contract;
import dev.pacta.validation.json.JsonWalker;
import dev.pacta.validation.json.RecordState;
import dev.pacta.validation.json.RecordWalker;
import dev.pacta.validation.json.TreeRecord;
import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.plan.RunContext;
import dev.pacta.validation.plan.RunRule;
import dev.pacta.validation.rows.Struct;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Checks records of one schema object. Thread-safe. Rules over all records need a run: see {@link #open()}. */
public final class Validator {
    private static final String WITHOUT_END = "a stream has no end; the rule is checked where the data is kept";
    private static final String KEYS_OF_PARTS =
            "keys are not compared between the parts of a job; the rule is checked where the data is kept";

    private final Contract contract;
    private final Plan plan;
    private final ValidationSettings settings;
    private final JsonWalker json;
    private final RecordWalker records;
    private final StatePool spare = new StatePool(this::newState);

    Validator(Contract contract, Plan plan, ValidationSettings settings) {
        this.contract = contract;
        this.plan = plan;
        this.settings = settings;
        this.json = new JsonWalker(plan, settings.maxDepth(), settings.jacksonOnly());
        this.records = new RecordWalker(plan, settings.maxDepth());
    }

    /** What is checked where. */
    public Plan plan() {
        return plan;
    }

    /** Checks one record as JSON in UTF-8. Rules over all records are left out. */
    public Verdict validate(byte[] record) {
        RecordState state = spare.take();
        Verdict verdict = walk(record, state, null);
        spare.giveBack(state);
        return verdict;
    }

    /** Checks one parsed record. Rules over all records are left out. */
    public Verdict validate(Map<String, ? extends @Nullable Object> record) {
        RecordState state = spare.take();
        Verdict verdict = walk(record, state, null);
        spare.giveBack(state);
        return verdict;
    }

    /** Checks one record as a Jackson tree, with its numbers as the tree has them. Rules over all records are left out. */
    public Verdict validate(JsonNode record) {
        return record instanceof ObjectNode object
                ? validate(new TreeRecord(object))
                : validate(record.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Checks one record of an engine. Rules over all records are left out. */
    public Verdict validate(Struct record) {
        RecordState state = spare.take();
        Verdict verdict = walk(record, state, null);
        spare.giveBack(state);
        return verdict;
    }

    /** The same for records of which no more is seen than some fields: see {@link Plan#seeingOnly}. */
    public Validator seeingOnly(Set<String> fields, Predicate<RunRule> counted) {
        return new Validator(contract, plan.seeingOnly(fields, counted), settings);
    }

    /** Begins a run over many records. Rules on other data and on ages are skipped. */
    public ValidationRun open() {
        return open(RunContext.NONE);
    }

    /** Begins a run over many records that knows the time and other data. */
    public ValidationRun open(RunContext context) {
        return new ValidationRun(contract, plan, settings, this, rule -> rule.begin(context));
    }

    /** Begins a run over records without end, such as those of a topic: rules over all records are skipped, with the reason. */
    public ValidationRun openStream() {
        return new ValidationRun(contract, plan, settings, this, rule -> RunRule.skipped(WITHOUT_END));
    }

    /**
     * Begins a run over a part of records that have an end, whose keys nobody compares with those of the other parts: rules on keys that have
     * to be there once are skipped, with the reason. What the parts have found is added up by {@link ValidationRun#add}.
     */
    public ValidationRun openPart(RunContext context) {
        return new ValidationRun(
                contract,
                plan,
                settings,
                this,
                rule -> rule.distinct().isEmpty() ? rule.begin(context) : RunRule.skipped(KEYS_OF_PARTS));
    }

    /**
     * Begins a run over a batch of records without end. Rules of which a single record can be a breach are checked, on keys only those whose
     * repeats the engine tells, and these hold within the batch alone, which their end says. Other rules over all records are skipped, with the
     * reason. What the batches have found is added up by {@link ValidationRun#add}.
     */
    public ValidationRun openBatch(RunContext context) {
        return new ValidationRun(contract, plan, settings, this, rule -> inBatch(rule, context));
    }

    private static RunRule.Count inBatch(RunRule rule, RunContext context) {
        if (!rule.breaksRecords()) {
            return RunRule.skipped(WITHOUT_END);
        }
        if (rule.distinct().isEmpty()) {
            return rule.begin(context);
        }
        RunContext.Repeats repeats = context.repeats();
        return repeats != null && repeats.knows(rule.rule().id())
                ? RunRule.withinBatches(rule.begin(context))
                : RunRule.skipped(KEYS_OF_PARTS);
    }

    RecordState newState() {
        return new RecordState(plan, settings.maxViolationsPerRecord(), settings.maxDepth());
    }

    Verdict walk(byte[] record, RecordState state, @Nullable Location location) {
        if (record.length > settings.maxRecordBytes()) {
            return Verdicts.unfinished(
                    plan,
                    location,
                    "the record has %,d bytes, at most %,d are read"
                            .formatted(record.length, settings.maxRecordBytes()));
        }
        json.walk(record, state);
        return Verdicts.of(plan, state, location);
    }

    Verdict walk(Map<String, ? extends @Nullable Object> record, RecordState state, @Nullable Location location) {
        records.walk(record, state);
        return Verdicts.of(plan, state, location);
    }

    Verdict walk(Struct record, RecordState state, @Nullable Location location) {
        records.walk(record, state);
        return Verdicts.of(plan, state, location);
    }
}
