/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import dev.pacta.lineage.event.EventReader;
import dev.pacta.lineage.event.EventReading;
import dev.pacta.lineage.event.LineageEvent;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.store.EventStore;
import dev.pacta.lineage.store.StoreException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;

/** The work on one batch: chunks of events in a transaction each; where a chunk fails, its events one by one. Not thread-safe. */
final class BatchIntake {
    private static final Logger LOG = Logger.getLogger(BatchIntake.class);

    private final EventReader reader;
    private final EventStore store;
    private final int eventsPerTransaction;
    private final List<Numbered> chunk = new ArrayList<>();
    private final List<BatchResult.Failure> failures = new ArrayList<>();

    private record Numbered(int index, LineageEvent event) {}

    BatchIntake(EventReader reader, EventStore store, int eventsPerTransaction) {
        this.reader = reader;
        this.store = store;
        this.eventsPerTransaction = eventsPerTransaction;
    }

    BatchResult take(List<byte[]> events) {
        for (int index = 0; index < events.size(); index++) {
            switch (reader.read(events.get(index))) {
                case EventReading.Refused refused ->
                    failures.add(
                            new BatchResult.Failure(index, refused.problem().code(), refused.detail(), false));
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

    private void keepChunk() {
        if (chunk.isEmpty()) {
            return;
        }
        try {
            store.keep(chunk.stream().map(Numbered::event).toList());
        } catch (StoreException failure) {
            LOG.warnf(
                    "chunk refused, its events are taken one by one events=%d state=%s", chunk.size(), failure.state());
            chunk.forEach(this::keepAlone);
        }
        chunk.clear();
    }

    private void keepAlone(Numbered numbered) {
        try {
            store.keep(List.of(numbered.event()));
        } catch (StoreException failure) {
            String reason = "The database did not take the event (SQL state %s).".formatted(failure.state());
            failures.add(new BatchResult.Failure(numbered.index(), CommonProblem.UNEXPECTED.code(), reason, true));
        }
    }
}
