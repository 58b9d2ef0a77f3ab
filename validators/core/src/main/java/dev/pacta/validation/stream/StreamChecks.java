/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.stream;

import dev.pacta.validation.Location;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.Verdict;
import dev.pacta.validation.report.OpenLineageReporter;
import dev.pacta.validation.rows.Struct;
import dev.pacta.validation.source.LiveContract;
import io.openlineage.client.OpenLineage.RunEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Checks the records of streams, such as topics, by the newest version of a contract, and tells a lineage server from time to time what was
 * found: a run for each stream and version of the contract. Thread-safe.
 */
public final class StreamChecks implements AutoCloseable {
    private static final int LANES = 16;

    private record Key(String stream, String digest) {}

    private record Ledger(UUID run, String stream, LiveContract.Current by, ValidationRun total) {}

    private final LiveContract contract;
    private final StreamReporting reporting;
    private final Lane[] lanes = new Lane[LANES];
    private final Map<Key, Ledger> ledgers = new HashMap<>();
    private final ScheduledExecutorService clock;
    private boolean closed;

    /** Begins; the contract is closed with it. */
    public StreamChecks(LiveContract contract, StreamReporting reporting) {
        this.contract = contract;
        this.reporting = reporting;
        for (int lane = 0; lane < LANES; lane++) {
            lanes[lane] = new Lane();
        }
        this.clock = Executors.newSingleThreadScheduledExecutor(StreamChecks::daemon);
        long every = reporting.every().toMillis();
        clock.scheduleWithFixedDelay(this::report, every, every, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "pacta-stream-report");
        thread.setDaemon(true);
        return thread;
    }

    /** Checks JSON in UTF-8. */
    public Checked check(String stream, byte[] json) {
        return check(stream, (run, location) -> run.accept(json, location));
    }

    /** Checks a record of an engine. */
    public Checked check(String stream, Struct record) {
        return check(stream, (run, location) -> run.accept(record, location));
    }

    /** Checks a parsed record. */
    public Checked check(String stream, Map<String, ? extends @Nullable Object> record) {
        return check(stream, (run, location) -> run.accept(record, location));
    }

    /** Counts a record that could not be read. */
    public Checked unreadable(String stream, String reason) {
        return check(stream, (run, location) -> run.acceptUnreadable(reason, location));
    }

    private Checked check(String stream, BiFunction<ValidationRun, Location, Verdict> record) {
        LiveContract.Current current = contract.current();
        int lane = (int) (Thread.currentThread().getId() & LANES - 1);
        return new Checked(lanes[lane].check(stream, current, record), current);
    }

    /** Tells what was found until now. Never fails: what cannot be told is kept or logged by the outlet. */
    public void report() {
        report(false);
    }

    private synchronized void report(boolean last) {
        for (Lane lane : lanes) {
            lane.take().forEach(this::add);
        }
        String newest = contract.current().digest();
        for (Ledger ledger : ledgers.values()) {
            boolean over = last || !ledger.by().digest().equals(newest);
            reporting.outlet().tell(event(ledger, over ? RunEvent.EventType.COMPLETE : RunEvent.EventType.RUNNING));
        }
        ledgers.keySet().removeIf(key -> last || !key.digest().equals(newest));
    }

    private void add(Lane.Count count) {
        Key key = new Key(count.stream(), count.by().digest());
        ledgers.computeIfAbsent(
                        key,
                        any -> new Ledger(
                                UUID.randomUUID(),
                                count.stream(),
                                count.by(),
                                count.by().validator().openStream()))
                .total()
                .add(count.part());
    }

    private RunEvent event(Ledger ledger, RunEvent.EventType type) {
        return new OpenLineageReporter(reporting.clock())
                .event(
                        ledger.total().finish(),
                        ledger.run(),
                        reporting.jobNamespace(),
                        reporting.jobName(),
                        reporting.datasets().apply(ledger.stream()),
                        type,
                        reporting.purpose());
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        clock.shutdownNow();
        report(true);
        contract.close();
    }
}
