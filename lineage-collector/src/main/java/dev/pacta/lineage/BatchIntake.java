/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import dev.pacta.lineage.event.EventReading;
import dev.pacta.lineage.event.LineageEvent;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.store.EventStore;
import dev.pacta.lineage.store.StoreException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The work on one batch: chunks of events, each kept together. Not thread-safe. */
final class BatchIntake {
    private final Function<byte[], EventReading> reader;
    private final EventStore store;
    private final Refusals refusals;
    private final int eventsPerTransaction;
    private final List<Numbered> chunk = new ArrayList<>();
    private final List<BatchResult.Failure> failures = new ArrayList<>();

    private record Numbered(int index, LineageEvent event) {}

    /** What is done with an event that is refused. */
    interface Refusals {
        void add(int index, String code, String reason);
    }

    BatchIntake(Function<byte[], EventReading> reader, EventStore store, Refusals refusals, int eventsPerTransaction) {
        this.reader = reader;
        this.store = store;
        this.refusals = refusals;
        this.eventsPerTransaction = eventsPerTransaction;
    }

    BatchResult take(List<byte[]> events) {
        for (int index = 0; index < events.size(); index++) {
            switch (reader.apply(events.get(index))) {
                case EventReading.Refused refused -> refuse(index, refused);
                case EventReading.Readable readable -> chunk.add(new Numbered(index, readable.event()));
            }
            if (chunk.size() >= eventsPerTransaction) {
                keepChunk();
            }
        }
        keepChunk();
        failures.sort(Comparator.comparingInt(BatchResult.Failure::index));
        return new BatchResult(events.size(), events.size() - failures.size(), failures);
    }

    private void refuse(int index, EventReading.Refused refused) {
        failures.add(new BatchResult.Failure(index, refused.problem().code(), refused.detail(), false));
        refusals.add(index, refused.problem().code(), refused.detail());
    }

    private void keepChunk() {
        if (chunk.isEmpty()) {
            return;
        }
        Map<String, StoreException> failed =
                store.keep(chunk.stream().map(Numbered::event).toList()).failures();
        for (Numbered one : chunk) {
            StoreException failure = failed.get(one.event().raw().digest());
            if (failure != null) {
                String reason = "The database did not take the event (SQL state %s).".formatted(failure.state());
                failures.add(new BatchResult.Failure(one.index(), CommonProblem.UNEXPECTED.code(), reason, true));
            }
        }
        chunk.clear();
    }
}
