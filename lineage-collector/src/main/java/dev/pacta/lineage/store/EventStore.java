/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.LineageSettings;
import dev.pacta.lineage.NamingRules;
import dev.pacta.lineage.event.LineageEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;

/**
 * Keeps events: they are appended to the log, many callers' in one commit, and answered after it; what they tell is folded into the
 * tables of the graph soon after. Writes in transactions of its own, whatever transaction the caller has. Safe for many threads.
 */
@ApplicationScoped
public class EventStore {
    private final GroupCommit commits;
    private final Folding folding;

    EventStore(DataSource database, Folding folding, LineageSettings settings) {
        this.folding = folding;
        this.commits = new GroupCommit(
                database, NamingRules.of(settings), settings.eventsPerTransaction(), folding::hand, folding::doubt);
    }

    /**
     * What came of some events.
     *
     * @param fresh digests of those that were not known before
     * @param failures of those that are not kept, by digest
     */
    public record Kept(Set<String> fresh, Map<String, StoreException> failures) {
        public Kept {
            fresh = Set.copyOf(fresh);
            failures = Map.copyOf(failures);
        }
    }

    /**
     * Keeps the events; when this returns, those that have no failure are committed.
     *
     * @throws StoreException when the database cannot be reached; whether an event was kept is not known then, sending it again is safe
     */
    public Kept keep(List<LineageEvent> events) {
        return join(submit(events));
    }

    /**
     * Keeps the events, and completes when those that have no failure are committed; with a {@link StoreException} when the database
     * cannot be reached. Waits for nothing.
     */
    public CompletableFuture<Kept> submit(List<LineageEvent> events) {
        return commits.submit(events);
    }

    /**
     * Waits for what was submitted.
     *
     * @throws StoreException when the database cannot be reached or the server is being stopped
     */
    public static <T> T join(CompletableFuture<T> submitted) {
        try {
            return submitted.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof StoreException unreachable) {
                throw unreachable;
            }
            throw failure;
        } catch (CancellationException stopping) {
            throw StoreException.stopping();
        }
    }

    /** How many events are kept and not yet seen by readers. */
    public long waiting() {
        return folding.waiting();
    }

    @PreDestroy
    void stop() {
        commits.close();
    }
}
