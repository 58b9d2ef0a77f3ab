/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.source;

import dev.pacta.validation.guard.Access;
import dev.pacta.validation.guard.MaskKeySource;
import dev.pacta.validation.guard.MaskKeys;
import dev.pacta.validation.guard.PurposeGuard;
import dev.pacta.validation.guard.RecordGuard;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The guard of a pipeline that runs for a long time: it asks again when the contract has a new version, and from time to time, so that a
 * permission that was taken back or has ended stops the pipeline. Thread-safe.
 */
public final class LiveGuard implements AutoCloseable {
    private record Opened(String digest, Instant from, Instant until, RecordGuard guard) {
        /** Before it began it does not hold either: a clock that was put back would let an answer live on. */
        boolean holds(String contract, Instant now) {
            return digest.equals(contract) && !now.isBefore(from) && now.isBefore(until);
        }
    }

    private final DecisionSource decisions;
    private final PurposeGuard guard;
    private final Access access;
    private final MaskKeys keys;
    private final Duration refresh;
    private final Clock clock;
    private volatile @Nullable Opened opened;

    /**
     * Begins; who decides is closed with it.
     *
     * @param refresh how long an answer holds
     * @throws dev.pacta.validation.guard.ObligationException when the key is not there
     */
    public LiveGuard(DecisionSource decisions, Access access, MaskKeySource keys, Duration refresh, Clock clock) {
        this.decisions = decisions;
        this.guard = new PurposeGuard(decisions::decide, clock);
        this.access = access;
        this.keys = keys.read();
        this.refresh = refresh;
        this.clock = clock;
    }

    /**
     * The guard for records of that contract.
     *
     * @throws dev.pacta.validation.guard.PurposeDeniedException when the answer is no
     * @throws dev.pacta.validation.guard.ObligationException when what the answer demands cannot be done
     */
    public RecordGuard current(LiveContract.Current contract) {
        Opened known = opened;
        if (known != null && known.holds(contract.digest(), clock.instant())) {
            return known.guard();
        }
        return open(contract);
    }

    private synchronized RecordGuard open(LiveContract.Current contract) {
        Instant now = clock.instant();
        Opened known = opened;
        if (known != null && known.holds(contract.digest(), now)) {
            return known.guard();
        }
        opened = null;
        RecordGuard fresh = guard.open(
                access,
                contract.contract(),
                contract.contract().schemaObject(contract.schemaObject()).orElseThrow(),
                keys);
        opened = new Opened(contract.digest(), now, now.plus(refresh), fresh);
        return fresh;
    }

    @Override
    public void close() {
        decisions.close();
    }
}
