/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
import java.util.stream.LongStream;

/**
 * Sends lineage events to a running Pacta over HTTP and prints events per second and latencies, beside the physical limit of a
 * server that is durable before it answers: how many times a second this machine's disk takes a forced write.
 *
 * <p>Arguments: URL TOKEN [events per connection] [connections] [events per request] [inputs] [columns].
 */
public final class IntakeRun {
    private static final int FORCED_WRITES = 500;
    private static final int JOBS = 2_000;

    // As the clients of OpenLineage speak; over HTTP/2 all senders would share one connection.
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final String token;
    private final int events;
    private final int connections;
    private final int perRequest;
    private final LineageEvents source;

    private IntakeRun(String... arguments) {
        this.server = URI.create(arguments[0]);
        this.token = arguments[1];
        this.events = number(arguments, 2, 2_000);
        this.connections = number(arguments, 3, 4);
        this.perRequest = number(arguments, 4, 1);
        this.source = LineageEvents.of(JOBS, number(arguments, 6, 8), number(arguments, 5, 2));
    }

    private static int number(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }

    /** Runs once to warm up, then measures. */
    public static void main(String... arguments) throws Exception {
        if (arguments.length < 2) {
            System.err.println(
                    "bench/run intake URL TOKEN [events per connection] [connections] [events per request] [inputs] [columns]");
            System.exit(2);
        }
        IntakeRun run = new IntakeRun(arguments);
        run.measure();
        double limit = forcedWritesPerSecond();
        long started = System.nanoTime();
        long[] latencies = run.measure();
        double seconds = (System.nanoTime() - started) / 1e9;
        double rate = (double) run.connections * run.events / seconds;
        run.readAll();
        double seen = (System.nanoTime() - started) / 1e9;
        System.out.printf(
                "%d connections, %d events in each request: %.0f events/s; request p50 %.1f ms, p99 %.1f ms%n",
                run.connections, run.perRequest, rate, at(latencies, 0.5), at(latencies, 0.99));
        System.out.printf(
                "an event has %d bytes; everything readable after %.2f s more, which makes %.0f events/s%n",
                run.source.body(1).getBytes(StandardCharsets.UTF_8).length,
                seen - seconds,
                (double) run.connections * run.events / seen);
        System.out.printf("forced writes of this disk: %.0f/s; events per forced write: %.2f%n", limit, rate / limit);
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

    private long[] send() throws IOException, InterruptedException {
        long[] latencies = new long[events / perRequest];
        for (int request = 0; request < latencies.length; request++) {
            String body = source.body(perRequest);
            long started = System.nanoTime();
            HttpResponse<String> answer = client.send(request(body), BodyHandlers.ofString());
            latencies[request] = System.nanoTime() - started;
            if (answer.statusCode() / 100 != 2) {
                throw new IOException("the server answered %d: %s".formatted(answer.statusCode(), answer.body()));
            }
        }
        return latencies;
    }

    /** A reader waits for what was accepted before. Asked until the answer no longer grows, as one wait is bounded. */
    private void readAll() throws IOException, InterruptedException {
        for (int i = 0; i < 10; i++) {
            long started = System.nanoTime();
            HttpRequest question = HttpRequest.newBuilder(server.resolve("/api/v1/search?q=t1&limit=1"))
                    .header("Authorization", "Bearer " + token)
                    .build();
            HttpResponse<String> answer = client.send(question, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("the server answered %d: %s".formatted(answer.statusCode(), answer.body()));
            }
            if (System.nanoTime() - started < 1_500_000_000L) {
                return;
            }
        }
    }

    private HttpRequest request(String body) {
        String path = perRequest == 1 ? "/api/v1/lineage" : "/api/v1/lineage/batch";
        return HttpRequest.newBuilder(server.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
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
