/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import dev.pacta.bench.HttpConnection.Answer;
import dev.pacta.bench.HttpConnection.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What an event costs after years: {@code bench/run age [EVENTS [KINDS]]}. Each kind of ageing is so many events about one table, a
 * few in each request, and each request is asked for before the next: the rate of the first thousand is beside that of the last.
 */
final class AgeRun {
    private static final int PORT = 18_769;
    private static final int TOGETHER = 25;
    private static final int MEASURED = 1_000;

    private AgeRun() {}

    /** @param arguments Java, the packaged server, how many events of each kind, the kinds with commas between */
    public static void main(String... arguments) throws IOException, InterruptedException {
        int events = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10_000;
        List<AgeingEvents> kinds = arguments.length > 3
                ? Arrays.stream(arguments[3].split(","))
                        .map(kind -> AgeingEvents.valueOf(kind.toUpperCase(Locale.ROOT)))
                        .toList()
                : List.of(AgeingEvents.values());
        Path data = Files.createTempDirectory("pacta-age");
        System.out.println("data in " + data);
        try (KilledServer server = new KilledServer(Path.of(arguments[0]), Path.of(arguments[1]), data, PORT)) {
            server.await();
            try (HttpConnection connection = new HttpConnection(server.address(), server.token())) {
                send(connection, AgeingEvents.SAME, "warm", 4 * MEASURED);
                for (AgeingEvents kind : kinds) {
                    double[] seconds = send(connection, kind, "aged", events);
                    System.out.printf(
                            Locale.ROOT,
                            "%-10s %,d events: the first %,d at %,.0f/s, the last at %,.0f/s%n",
                            kind.name().toLowerCase(Locale.ROOT),
                            events,
                            MEASURED,
                            MEASURED
                                    / Arrays.stream(seconds)
                                            .limit(MEASURED / TOGETHER)
                                            .sum(),
                            MEASURED
                                    / Arrays.stream(seconds)
                                            .skip(seconds.length - MEASURED / TOGETHER)
                                            .sum());
                }
            }
        }
    }

    /** Sends them and gives how many seconds each request took until it was readable. */
    private static double[] send(HttpConnection connection, AgeingEvents kind, String name, int events)
            throws IOException, InterruptedException {
        double[] seconds = new double[events / TOGETHER];
        for (int request = 0; request < seconds.length; request++) {
            int first = request * TOGETHER;
            byte[] body = IntStream.range(first, first + TOGETHER)
                    .mapToObj(number -> kind.event(name, number))
                    .collect(Collectors.joining(",", "[", "]"))
                    .getBytes(StandardCharsets.UTF_8);
            long started = System.nanoTime();
            Answer answer = connection.send(
                    new Request("POST", "/api/v1/lineage/batch", "Content-Type: application/json\r\n", body));
            if (answer.status() / 100 != 2 || answer.text().contains("\"failed\":1")) {
                throw new IOException("the server answered %d: %s".formatted(answer.status(), answer.text()));
            }
            awaitRun(connection, kind.run(name, first + TOGETHER - 1));
            seconds[request] = (System.nanoTime() - started) / 1e9;
        }
        return seconds;
    }

    /** A reader waits for what was taken before, two seconds at most. */
    private static void awaitRun(HttpConnection connection, String run) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (connection.send(Request.get("/api/v1/jobs/runs/" + run, "")).status() != 200) {
            if (System.nanoTime() > end) {
                throw new IOException("run " + run + " is not shown after five minutes");
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }
}
