/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.HeapShare;
import dev.pacta.lineage.NamingRules;
import dev.pacta.lineage.event.LineageEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Appends events to the log. Those that arrive while a commit is under way become the next one together, and while several send at
 * once, those of the next part of a millisecond too; each caller is answered after the commit. Where the database refuses a group,
 * its events are appended one by one, so that one cannot sink its neighbours. Any thread may submit; one thread writes.
 */
final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    private static final int MOST_ATTEMPTS = 5;
    private static final long MOST_BYTES = HeapShare.ofBytes(16L << 20);
    /** While several send at once, so much later a group has most of them; a commit costs the database more than an event in it. */
    private static final long GATHERED_NANOS = 150_000;

    private final DataSource database;
    private final NamingRules rules;
    private final int mostEvents;
    private final Consumer<Appended> folding;
    private final Runnable doubt;
    private final InstantSource clock = InstantSource.system();
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread writer;

    /**
     * @param folding is handed every commit before its callers are answered
     * @param doubt is run when it is not known whether a commit was made
     */
    GroupCommit(DataSource database, NamingRules rules, int mostEvents, Consumer<Appended> folding, Runnable doubt) {
        this.doubt = doubt;
        this.database = database;
        this.rules = rules;
        this.mostEvents = mostEvents;
        this.folding = folding;
        this.writer = Thread.ofPlatform().daemon().name("lineage-append").start(this::run);
    }

    private record Waiting(List<LineageEvent> events, CompletableFuture<EventStore.Kept> answer) {
        long bytes() {
            return events.stream()
                    .mapToLong(event -> event.raw().bytes().length)
                    .sum();
        }
    }

    /** Completes after the commit; exceptionally when the database cannot be reached. */
    CompletableFuture<EventStore.Kept> submit(List<LineageEvent> events) {
        Waiting waiting = new Waiting(events, new CompletableFuture<>());
        queue.add(waiting);
        return waiting.answer();
    }

    private void run() {
        List<Waiting> group = new ArrayList<>();
        boolean severalSend = false;
        try {
            Waiting next = queue.take();
            while (true) {
                group.add(next);
                if (severalSend) {
                    LockSupport.parkNanos(GATHERED_NANOS);
                }
                next = gather(group);
                severalSend = group.size() > 1;
                write(group);
                group.clear();
                if (next == null) {
                    next = queue.take();
                }
            }
        } catch (InterruptedException closed) {
            group.addAll(queue);
            group.forEach(waiting -> waiting.answer().completeExceptionally(StoreException.stopping()));
        }
    }

    /** Adds what waits to the group; gives the first that has no room in it. */
    private @Nullable Waiting gather(List<Waiting> group) {
        int events = group.getFirst().events().size();
        long bytes = group.getFirst().bytes();
        for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
            events += next.events().size();
            bytes += next.bytes();
            if (events > mostEvents || bytes > MOST_BYTES) {
                return next;
            }
            group.add(next);
        }
        return null;
    }

    /** Whatever happens, every caller is answered and the thread goes on. */
    private void write(List<Waiting> group) {
        try {
            answer(group, append(group));
        } catch (RuntimeException | Error failure) {
            if (!(failure instanceof StoreException)) {
                LOG.errorf(failure, "group not written callers=%d", group.size());
            }
            group.forEach(one -> one.answer().completeExceptionally(failure));
        }
    }

    private EventStore.Kept append(List<Waiting> group) {
        List<LineageEvent> events =
                group.stream().flatMap(one -> one.events().stream()).toList();
        Set<String> fresh = new HashSet<>();
        Map<String, StoreException> failures = new HashMap<>();
        try {
            append(events, fresh);
        } catch (StoreException failure) {
            if (failure.isUnreachable()) {
                throw failure;
            }
            LOG.warnf(
                    "group refused, its events are taken one by one events=%d state=%s",
                    events.size(), failure.state());
            events.forEach(event -> appendAlone(event, fresh, failures));
        }
        return new EventStore.Kept(fresh, failures);
    }

    /** Of two callers with the same bytes the first had the new event. */
    private static void answer(List<Waiting> group, EventStore.Kept kept) {
        Set<String> fresh = new HashSet<>(kept.fresh());
        for (Waiting one : group) {
            Set<String> freshHere = new HashSet<>();
            Map<String, StoreException> failuresHere = new HashMap<>();
            for (LineageEvent event : one.events()) {
                String digest = event.raw().digest();
                if (fresh.remove(digest)) {
                    freshHere.add(digest);
                }
                StoreException failure = kept.failures().get(digest);
                if (failure != null) {
                    failuresHere.put(digest, failure);
                }
            }
            one.answer().complete(new EventStore.Kept(freshHere, failuresHere));
        }
    }

    private void appendAlone(LineageEvent event, Set<String> fresh, Map<String, StoreException> failures) {
        try {
            append(List.of(event), fresh);
        } catch (StoreException failure) {
            // It is not about this event; all are sent again, and those that are kept by now are kept once.
            if (failure.isUnreachable()) {
                throw failure;
            }
            failures.put(event.raw().digest(), failure);
        }
    }

    private void append(List<LineageEvent> events, Set<String> fresh) {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = database.getConnection()) {
                Optional<Appended> appended = EventLog.append(connection, rules, events, clock.instant());
                appended.ifPresent(folding);
                appended.ifPresent(one -> one.events()
                        .forEach(event -> fresh.add(event.event().raw().digest())));
                return;
            } catch (SQLException refused) {
                StoreException failure = new StoreException(refused);
                if (failure.isUnreachable()) {
                    doubt.run();
                }
                if (attempt >= MOST_ATTEMPTS || !failure.isWorthAnotherTry()) {
                    throw failure;
                }
                LOG.debugf("writers met, trying again attempt=%d state=%s", attempt, failure.state());
            }
        }
    }

    @Override
    public void close() {
        writer.interrupt();
    }
}
