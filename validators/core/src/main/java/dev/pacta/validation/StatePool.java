/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import dev.pacta.validation.json.RecordState;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * States that were used and can be used again, so that checking a record by itself allocates nothing. A thread that finds its place empty
 * makes a new state; one too many is left to the garbage collector. Thread-safe.
 */
final class StatePool {
    private static final int PLACES = 16;

    /** Places that two threads use lie in different cache lines. */
    private static final int APART = 32;

    private final AtomicReferenceArray<@Nullable RecordState> places = new AtomicReferenceArray<>(PLACES * APART);
    private final Supplier<RecordState> maker;

    StatePool(Supplier<RecordState> maker) {
        this.maker = maker;
    }

    RecordState take() {
        RecordState spare = places.getAndSet(place(), null);
        return spare == null ? maker.get() : spare;
    }

    void giveBack(RecordState state) {
        state.release();
        places.lazySet(place(), state);
    }

    private static int place() {
        return (int) (Thread.currentThread().getId() & PLACES - 1) * APART;
    }
}
