/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import dev.pacta.bench.HttpConnection.Answer;
import dev.pacta.bench.HttpConnection.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Some connections that send the START and the COMPLETE of one run after the other and repeat each until it is acknowledged, whatever happens
 * to the server. Thread-safe.
 */
final class SteadySenders {
    static final int CONNECTIONS = 4;
    static final int JOBS = 40;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final String EVENT = """
            {"eventType":"%s","eventTime":"%s","producer":"https://bench.example","schemaURL":"https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
             "run":{"runId":"%s"},"job":{"namespace":"crash","name":"job_%d"},
             "inputs":[{"namespace":"wh","name":"in.a%d"},{"namespace":"wh","name":"in.b%d"}],"outputs":[{"namespace":"wh","name":"out.t%d"}]}""";

    private final long pause;
    private final URI server;
    private final String token;
    private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong clock = new AtomicLong();
    private final AtomicLongArray runs = new AtomicLongArray(JOBS);
    private final AtomicInteger faults = new AtomicInteger();
    private final AtomicLong refusals = new AtomicLong();
    private volatile boolean going = true;

    SteadySenders(URI server, String token) {
        this(server, token, 0);
    }

    /** @param group of senders: each group makes runs of its own, all are of the same jobs */
    SteadySenders(URI server, String token, int group) {
        this(server, token, group, 0);
    }

    private SteadySenders(URI server, String token, int group, long pause) {
        this.pause = pause;
        this.server = server;
        this.token = token;
        for (int sender = 0; sender < CONNECTIONS; sender++) {
            Random random = new Random(group * CONNECTIONS + sender);
            threads.execute(() -> send(random));
        }
    }

    /**
     * Senders that do not send as fast as they can.
     *
     * @param pace events per second of all of them
     */
    static SteadySenders paced(URI server, String token, int group, int pace) {
        return new SteadySenders(server, token, group, TimeUnit.SECONDS.toNanos(1) * CONNECTIONS / pace);
    }

    private void send(Random random) {
        Line line = new Line();
        while (going) {
            String run = new UUID(random.nextLong(), random.nextLong()).toString();
            int job = random.nextInt(JOBS);
            runs.incrementAndGet(job);
            line.deliver("START", run, job);
            line.deliver("COMPLETE", run, job);
        }
        line.drop();
    }

    /** Ends when the last event is acknowledged. */
    void finish() throws IOException, InterruptedException {
        going = false;
        threads.shutdown();
        if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IOException("the last events were not acknowledged within a minute");
        }
    }

    /** A connection that is made anew when it breaks. */
    private final class Line {
        private @Nullable HttpConnection connection;

        void deliver(String type, String run, int job) {
            long begun = System.nanoTime();
            byte[] body = EVENT.formatted(type, FIRST.plusMillis(clock.incrementAndGet()), run, job, job, job, job)
                    .getBytes(StandardCharsets.UTF_8);
            sent.add(type + " " + run);
            while (!isTaken(body)) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
            acknowledged.incrementAndGet();
            LockSupport.parkNanos(pause - (System.nanoTime() - begun));
        }

        private boolean isTaken(byte[] body) {
            try {
                if (connection == null) {
                    connection = new HttpConnection(server, token);
                }
                Answer answer = connection.send(
                        new Request("POST", "/api/v1/lineage", "Content-Type: application/json\r\n", body));
                // A server that cannot answer for now says so (503, 429) and when to come back; anything else is a
                // fault of its own.
                boolean comesBack = (answer.status() == 503 || answer.status() == 429)
                        && !answer.retryAfter().isEmpty();
                refusals.addAndGet(comesBack ? 1 : 0);
                if (answer.status() / 100 != 2 && !comesBack) {
                    faults.incrementAndGet();
                    System.out.println(answer.status() + " " + answer.text());
                }
                return answer.status() / 100 == 2;
            } catch (IOException | NumberFormatException | StringIndexOutOfBoundsException broken) {
                drop();
                return false;
            }
        }

        void drop() {
            try {
                if (connection != null) {
                    connection.close();
                }
            } catch (IOException alreadyGone) {
                System.out.println("a connection was gone: " + alreadyGone.getMessage());
            }
            connection = null;
        }
    }

    URI server() {
        return server;
    }

    String token() {
        return token;
    }

    /** Each event as its type and its run. */
    Set<String> sent() {
        return sent;
    }

    long acknowledged() {
        return acknowledged.get();
    }

    /** How many answers said to come back later, and when. */
    long refusals() {
        return refusals.get();
    }

    /** Waits until events are acknowledged again. */
    void awaitLoad() {
        long before = acknowledged();
        while (acknowledged() < before + CONNECTIONS) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** How many runs of a job were begun. */
    long runs(int job) {
        return runs.get(job);
    }

    /** How many answers said neither yes nor "later". */
    int faults() {
        return faults.get();
    }
}
