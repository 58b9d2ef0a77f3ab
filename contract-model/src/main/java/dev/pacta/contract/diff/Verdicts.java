/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

/**
 * What a change does to each side.
 *
 * @param consumer to those who read the data
 * @param producer to those who write it, and to data that is there already
 * @param promise to what was promised beside the schema
 */
public record Verdicts(Verdict consumer, Verdict producer, Verdict promise) {
    static final Verdicts SAFE = new Verdicts(Verdict.SAFE, Verdict.SAFE, Verdict.SAFE);
    static final Verdicts CONSUMER_BREAKS = SAFE.consumer(Verdict.BREAKING);
    static final Verdicts CONSUMER_RISKS = SAFE.consumer(Verdict.RISKY);
    static final Verdicts PRODUCER_BREAKS = SAFE.producer(Verdict.BREAKING);
    static final Verdicts PRODUCER_RISKS = SAFE.producer(Verdict.RISKY);
    static final Verdicts BOTH_BREAK = CONSUMER_BREAKS.producer(Verdict.BREAKING);
    static final Verdicts BOTH_RISK = CONSUMER_RISKS.producer(Verdict.RISKY);
    static final Verdicts PROMISE_BREAKS = SAFE.promise(Verdict.BREAKING);
    static final Verdicts PROMISE_RISKS = SAFE.promise(Verdict.RISKY);

    Verdicts consumer(Verdict verdict) {
        return new Verdicts(verdict, producer, promise);
    }

    Verdicts producer(Verdict verdict) {
        return new Verdicts(consumer, verdict, promise);
    }

    Verdicts promise(Verdict verdict) {
        return new Verdicts(consumer, producer, verdict);
    }

    /** The gravest of the three. */
    public Verdict heaviest() {
        Verdict data = consumer.compareTo(producer) >= 0 ? consumer : producer;
        return data.compareTo(promise) >= 0 ? data : promise;
    }

    /** Whether one of them is breaking. */
    public boolean breaking() {
        return consumer == Verdict.BREAKING || producer == Verdict.BREAKING || promise == Verdict.BREAKING;
    }
}
