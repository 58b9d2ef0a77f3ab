/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import dev.pacta.contract.Contract;
import dev.pacta.validation.json.JsonWalker;
import dev.pacta.validation.json.RecordState;
import dev.pacta.validation.json.RecordWalker;
import dev.pacta.validation.plan.Plan;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks records of one schema object. Thread-safe. Rules over all records need a run: see {@link #open()}. */
public final class Validator {
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

    /** Begins a run over many records. */
    public ValidationRun open() {
        return new ValidationRun(contract, plan, settings, this);
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
}
