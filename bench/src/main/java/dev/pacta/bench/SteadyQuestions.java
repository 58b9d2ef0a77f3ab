/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import dev.pacta.bench.HttpConnection.Answer;
import dev.pacta.bench.HttpConnection.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Asks a running Pacta for lineage so many times a second, whatever else it does: by turns the neighbourhood of a dataset as a page
 * shows it, and five steps around it as its shape alone. Thread-safe.
 */
final class SteadyQuestions implements AutoCloseable {
    private static final int CONNECTIONS = 4;
    private static final int LAYERS = 10;
    private static final String NAMESPACE = "postgres%3A%2F%2Fwh%3A5432";

    private final URI server;
    private final int jobs;
    private final Queue<Long> latencies = new ConcurrentLinkedQueue<>();
    private final Queue<HttpConnection> connections = new ConcurrentLinkedQueue<>();
    private final AtomicLong asked = new AtomicLong();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(CONNECTIONS);

    /** Begins to ask; with 0 a second nothing is asked. */
    SteadyQuestions(URI server, String token, int jobs, int perSecond) throws IOException {
        this.server = server;
        this.jobs = jobs;
        if (perSecond > 0) {
            for (int i = 0; i < CONNECTIONS; i++) {
                connections.add(new HttpConnection(server, token));
            }
            long every = TimeUnit.SECONDS.toMicros(1) * CONNECTIONS / perSecond;
            for (int i = 0; i < CONNECTIONS; i++) {
                threads.scheduleAtFixedRate(this::ask, every * i / CONNECTIONS, every, TimeUnit.MICROSECONDS);
            }
        }
    }

    private void ask() {
        HttpConnection connection = connections.remove();
        long started = System.nanoTime();
        try {
            Answer answer = connection.send(Request.get(question(), ""));
            if (answer.status() != 200) {
                System.out.printf("%s answered %d to a question: %s%n", server, answer.status(), answer.text());
            }
            latencies.add(System.nanoTime() - started);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            connections.add(connection);
        }
    }

    private String question() {
        int job = ThreadLocalRandom.current().nextInt(jobs);
        String start = "?start=dataset:%s:layer%d.t%d".formatted(NAMESPACE, job % LAYERS, job);
        return asked.incrementAndGet() % 2 == 0
                ? "/api/v1/graph" + start + "&depth=2&layout=false"
                : "/api/v1/graph/compact" + start + "&depth=5&limit=2000";
    }

    /** How long the answers took, in nanoseconds, the shortest first. */
    long[] sorted() {
        return latencies.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    @Override
    public void close() throws IOException {
        threads.shutdown();
        threads.close();
        for (HttpConnection connection : connections) {
            connection.close();
        }
    }
}
