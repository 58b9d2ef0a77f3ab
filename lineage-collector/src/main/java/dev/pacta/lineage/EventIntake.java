/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import dev.pacta.lineage.event.EventBatch;
import dev.pacta.lineage.event.EventLimits;
import dev.pacta.lineage.event.EventReader;
import dev.pacta.lineage.event.EventReading;
import dev.pacta.lineage.event.LineageEvent;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.lineage.store.DeadLetters;
import dev.pacta.lineage.store.EventStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/**
 * The one door for events, over HTTP and in process. What it returns is committed: it writes in a transaction of its own, whatever
 * transaction the caller has. Safe for many threads.
 */
@ApplicationScoped
public class EventIntake {
    private final EventReader reader;
    private final EventStore store;
    private final DeadLetters deadLetters;
    private final IntakeMetrics metrics;
    private final int eventsPerTransaction;
    private final int mostWaitingEvents;

    EventIntake(LineageSettings settings, EventStore store, DeadLetters deadLetters, IntakeMetrics metrics) {
        this.reader = new EventReader(new EventLimits(
                settings.maxEventSize().asLongValue(), settings.maxFacetSize().asLongValue()));
        this.store = store;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.eventsPerTransaction = settings.eventsPerTransaction();
        this.mostWaitingEvents = settings.mostWaitingEvents();
    }

    /** More events wait for being folded than the settings allow: further ones are to come later. */
    public boolean isFull() {
        return store.waiting() > mostWaitingEvents;
    }

    /**
     * Takes one OpenLineage event. The same bytes a second time change nothing.
     *
     * @throws ProblemException when it is not an event that can be taken; says what, where and what was expected
     */
    public Accepted accept(byte[] json) {
        return switch (reader.read(json)) {
            case EventReading.Refused refused -> {
                metrics.refused(refused.problem().code());
                deadLetters.add(json, refused.problem(), refused.detail());
                throw refused.exception();
            }
            case EventReading.Readable readable -> keep(readable.event());
        };
    }

    /**
     * Takes a JSON array of events, each for itself: one that is refused does not keep the others out.
     *
     * @throws ProblemException when the whole is not a JSON array; nothing is kept then
     */
    public BatchResult acceptAll(byte[] jsonArray) {
        BatchResult result =
                new BatchIntake(reader, store, deadLetters, eventsPerTransaction).take(EventBatch.split(jsonArray));
        metrics.accepted(result.accepted());
        result.failures().forEach(failure -> metrics.refused(failure.code()));
        return result;
    }

    private Accepted keep(LineageEvent event) {
        EventStore.Kept kept = store.keep(List.of(event));
        kept.failures().values().forEach(failure -> {
            throw failure;
        });
        metrics.accepted(1);
        return accepted(event, kept.fresh());
    }

    private static Accepted accepted(LineageEvent event, Set<String> kept) {
        String digest = event.raw().digest();
        return new Accepted(digest, event.kind(), event.eventTime(), !kept.contains(digest));
    }
}
