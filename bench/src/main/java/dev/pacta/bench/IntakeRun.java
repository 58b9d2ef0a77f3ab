/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import dev.pacta.bench.HttpConnection.Answer;
import dev.pacta.bench.HttpConnection.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * Sends lineage events to a running Pacta over HTTP and prints events per second and latencies, beside the physical limit of a
 * server that is durable before it answers: how many times a second this machine's disk takes a forced write.
 *
 * <p>Arguments: URL TOKEN [events per connection] [connections] [events per request] [inputs] [columns] [questions a second].
 */
public final class IntakeRun {
    private static final int FORCED_WRITES = 500;
    private static final int JOBS = 2_000;
    private static final int TOO_MANY_REQUESTS = 429;

    private final URI server;
    private final String token;
    private final int events;
    private final int connections;
    private final int perRequest;
    private final LineageEvents source;
    private final int questions;
    private final AtomicLong pushedBack = new AtomicLong();

    private IntakeRun(String... arguments) {
        this.server = URI.create(arguments[0]);
        this.token = arguments[1];
        this.events = number(arguments, 2, 2_000);
        this.connections = number(arguments, 3, 4);
        this.perRequest = number(arguments, 4, 1);
        this.source = LineageEvents.of(JOBS, number(arguments, 6, 8), number(arguments, 5, 2));
        this.questions = number(arguments, 7, 0);
    }

    private static int number(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }

    /** Runs once to warm up, then measures; questions are asked meanwhile where some are wanted. */
    public static void main(String... arguments) throws Exception {
        if (arguments.length < 2) {
            System.err.println(
                    "bench/run intake URL TOKEN [events per connection] [connections] [events per request] [inputs] [columns] [questions a second]");
            System.exit(2);
        }
        new IntakeRun(arguments).run();
    }

    private void run() throws Exception {
        measure();
        double limit = forcedWritesPerSecond();
        readAll();
        try (SteadyQuestions asked = new SteadyQuestions(server, token, JOBS, questions)) {
            pushedBack.set(0);
            long started = System.nanoTime();
            long[] latencies = measure();
            double seconds = (System.nanoTime() - started) / 1e9;
            long[] answers = asked.sorted();
            readAll();
            print(latencies, limit, seconds, (System.nanoTime() - started) / 1e9);
            if (answers.length > 0) {
                System.out.printf(
                        "questions meanwhile: %.0f/s; p50 %.1f ms, p99 %.1f ms%n",
                        answers.length / seconds, at(answers, 0.5), at(answers, 0.99));
            }
        }
    }

    private void print(long[] latencies, double limit, double seconds, double seen) {
        double events = (double) connections * this.events;
        System.out.printf(
                "%d connections, %d events in each request: %.0f events/s; request p50 %.1f ms, p99 %.1f ms%n",
                connections, perRequest, events / seconds, at(latencies, 0.5), at(latencies, 0.99));
        System.out.printf(
                "an event has %d bytes; everything readable after %.2f s more, which makes %.0f events/s%n",
                source.body(1).getBytes(StandardCharsets.UTF_8).length, seen - seconds, events / seen);
        System.out.printf("asked to come back a second later: %d times%n", pushedBack.get());
        System.out.printf(
                "forced writes of this disk: %.0f/s; events per forced write: %.2f%n", limit, events / seconds / limit);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * share))] / 1e6;
    }

    private long[] measure() throws InterruptedException, ExecutionException {
        List<Callable<long[]>> senders = new ArrayList<>();
        for (int connection = 0; connection < connections; connection++) {
            senders.add(this::send);
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            LongStream all = LongStream.empty();
            for (Future<long[]> sender : threads.invokeAll(senders)) {
                all = LongStream.concat(all, Arrays.stream(sender.get()));
            }
            return all.sorted().toArray();
        }
    }

    private long[] send() throws IOException {
        long[] latencies = new long[events / perRequest];
        String path = perRequest == 1 ? "/api/v1/lineage" : "/api/v1/lineage/batch";
        try (HttpConnection connection = new HttpConnection(server, token)) {
            for (int request = 0; request < latencies.length; request++) {
                byte[] body = source.body(perRequest).getBytes(StandardCharsets.UTF_8);
                long started = System.nanoTime();
                Answer answer =
                        taken(connection, new Request("POST", path, "Content-Type: application/json\r\n", body));
                latencies[request] = System.nanoTime() - started;
                expect(2, answer);
            }
        }
        return latencies;
    }

    /** A server that is asked for more than it can take says so, and is asked again when it says. */
    private Answer taken(HttpConnection connection, Request request) throws IOException {
        Answer answer = connection.send(request);
        while (answer.status() == TOO_MANY_REQUESTS) {
            pushedBack.incrementAndGet();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            answer = connection.send(request);
        }
        return answer;
    }

    private static void expect(int hundreds, Answer answer) throws IOException {
        if (answer.status() / 100 != hundreds) {
            throw new IOException("the server answered %d: %s".formatted(answer.status(), answer.text()));
        }
    }

    /** A reader waits for what was accepted before. Asked until the answer no longer grows, as one wait is bounded. */
    private void readAll() throws IOException {
        try (HttpConnection connection = new HttpConnection(server, token)) {
            for (int i = 0; i < 10; i++) {
                long started = System.nanoTime();
                expect(2, connection.send(Request.get("/api/v1/search?q=t1&limit=1", "")));
                if (System.nanoTime() - started < 1_500_000_000L) {
                    return;
                }
            }
        }
    }

    private static double forcedWritesPerSecond() throws IOException {
        Path file = Files.createTempFile(Path.of("."), "forced-writes", ".tmp");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long started = System.nanoTime();
            for (int write = 0; write < FORCED_WRITES; write++) {
                channel.write(ByteBuffer.allocate(8192));
                channel.force(false);
            }
            return FORCED_WRITES / ((System.nanoTime() - started) / 1e9);
        } finally {
            Files.delete(file);
        }
    }
}
