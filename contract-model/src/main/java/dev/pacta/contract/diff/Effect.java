/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

/** What a change does to each side. */
record Effect(Verdict consumer, Verdict producer, Verdict promise) {
    static final Effect NONE = new Effect(Verdict.SAFE, Verdict.SAFE, Verdict.SAFE);
    static final Effect CONSUMER_BREAKS = NONE.consumer(Verdict.BREAKING);
    static final Effect PRODUCER_BREAKS = NONE.producer(Verdict.BREAKING);
    static final Effect BOTH_BREAK = CONSUMER_BREAKS.producer(Verdict.BREAKING);
    static final Effect BOTH_RISK = NONE.consumer(Verdict.RISKY).producer(Verdict.RISKY);
    static final Effect PROMISE_BREAKS = NONE.promise(Verdict.BREAKING);
    static final Effect PROMISE_RISKS = NONE.promise(Verdict.RISKY);

    Effect consumer(Verdict verdict) {
        return new Effect(verdict, producer, promise);
    }

    Effect producer(Verdict verdict) {
        return new Effect(consumer, verdict, promise);
    }

    Effect promise(Verdict verdict) {
        return new Effect(consumer, producer, verdict);
    }

    /** Something that breaks is major; everything else that data or promises show is minor. */
    Weight weight() {
        boolean breaks = consumer == Verdict.BREAKING || producer == Verdict.BREAKING || promise == Verdict.BREAKING;
        return breaks ? Weight.MAJOR : Weight.MINOR;
    }
}
