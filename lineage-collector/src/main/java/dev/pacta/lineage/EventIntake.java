/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import dev.pacta.lineage.event.EventBatch;
import dev.pacta.lineage.event.EventLimits;
import dev.pacta.lineage.event.EventProblem;
import dev.pacta.lineage.event.EventReader;
import dev.pacta.lineage.event.EventReading;
import dev.pacta.lineage.event.LineageEvent;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.lineage.store.DeadLetters;
import dev.pacta.lineage.store.EventStore;
import dev.pacta.lineage.store.StoreException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The one door for events, over HTTP and in process. What it returns is committed: it writes in a transaction of its own, whatever
 * transaction the caller has. Safe for many threads.
 */
@ApplicationScoped
public class EventIntake {
    private static final String RESERVED =
            "The job is in the namespace %s, which is Pacta's own: publish the contract, or add the edge by hand, in place of sending the event.";

    private final EventReader reader;
    private final EventStore store;
    private final DeadLetters deadLetters;
    private final IntakeMetrics metrics;
    private final int eventsPerTransaction;
    private final int mostWaitingEvents;

    EventIntake(LineageSettings settings, EventStore store, DeadLetters deadLetters, IntakeMetrics metrics) {
        this.reader = new EventReader(new EventLimits(
                HeapShare.ofOneBody(settings.maxEventSize().asLongValue()),
                settings.maxFacetSize().asLongValue()));
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
     * Takes one OpenLineage event. The same bytes a second time change nothing. Waits for the commit.
     *
     * @throws ProblemException when it is not an event that can be taken; says what, where and what was expected
     */
    public Accepted accept(byte[] json) {
        return switch (read(json)) {
            case EventReading.Refused refused -> throw refuse(json, refused);
            case EventReading.Readable readable -> EventStore.join(keep(readable.event()));
        };
    }

    /** Reads an event without keeping it, and without waiting for anything. */
    public EventReading read(byte[] json) {
        EventReading reading = reader.read(json);
        return reading instanceof EventReading.Readable(LineageEvent event)
                        && event.job() != null
                        && Declarer.of(event.job().key()).isPresent()
                ? new EventReading.Refused(
                        EventProblem.RESERVED,
                        RESERVED.formatted(event.job().key().namespace()),
                        List.of())
                : reading;
    }

    /**
     * Takes what Pacta itself declares. The same bytes a second time change nothing. Waits for the commit.
     *
     * @param json a static event whose job is a {@link Declarer}'s
     */
    public Accepted declare(byte[] json) {
        return switch (reader.read(json)) {
            case EventReading.Refused refused -> throw refused.exception();
            case EventReading.Readable(LineageEvent event) -> EventStore.join(keep(event));
        };
    }

    /** Keeps what is no event among the dead letters, and gives what the sender is to be told. Waits for the database. */
    public ProblemException refuse(byte[] json, EventReading.Refused refused) {
        metrics.refused(refused.problem().code());
        deadLetters.add(json, refused.problem().code(), refused.detail());
        return refused.exception();
    }

    /** Keeps an event; completes after the commit, with a {@link StoreException} when there is none. Waits for nothing. */
    public CompletableFuture<Accepted> keep(LineageEvent event) {
        return store.submit(List.of(event)).thenApply(kept -> {
            kept.failures().values().forEach(failure -> {
                throw failure;
            });
            metrics.accepted(1);
            return accepted(event, kept.fresh());
        });
    }

    /**
     * Takes a JSON array of events, each for itself: one that is refused does not keep the others out.
     *
     * @throws ProblemException when the whole is not a JSON array; nothing is kept then
     */
    public BatchResult acceptAll(byte[] jsonArray) {
        List<byte[]> events = EventBatch.split(jsonArray);
        return counted(takeAll(events, (index, code, reason) -> deadLetters.add(events.get(index), code, reason)));
    }

    /**
     * Takes events whose senders wait for no answer. When this returns, each is committed, as an event or as a dead letter that says
     * where it is from. The same events a second time change nothing but the count of the dead letters.
     *
     * @throws StoreException when the database cannot be reached; some may be kept then, and all are to be taken again
     */
    public BatchResult acceptDelivered(List<Delivery> deliveries) {
        BatchIntake.Refusals letters = (index, code, reason) -> {
            Delivery refused = deliveries.get(index);
            deadLetters.addOrFail(refused.body(), code, refused.place() + ": " + reason);
        };
        BatchResult result = takeAll(deliveries.stream().map(Delivery::body).toList(), letters);
        result.failures().stream()
                .filter(BatchResult.Failure::retriable)
                .forEach(notTaken -> letters.add(notTaken.index(), notTaken.code(), notTaken.reason()));
        return counted(result);
    }

    /** Keeps an event that nothing can be done with among the dead letters. Its sender is told nothing. */
    public void setAside(Delivery delivery, String reason) {
        metrics.refused(CommonProblem.UNEXPECTED.code());
        deadLetters.addOrFail(delivery.body(), CommonProblem.UNEXPECTED.code(), delivery.place() + ": " + reason);
    }

    private BatchResult takeAll(List<byte[]> events, BatchIntake.Refusals refusals) {
        return new BatchIntake(this::read, store, refusals, eventsPerTransaction).take(events);
    }

    private BatchResult counted(BatchResult result) {
        metrics.accepted(result.accepted());
        result.failures().forEach(failure -> metrics.refused(failure.code()));
        return result;
    }

    private static Accepted accepted(LineageEvent event, Set<String> kept) {
        String digest = event.raw().digest();
        return new Accepted(digest, event.kind(), event.eventTime(), !kept.contains(digest));
    }
}
