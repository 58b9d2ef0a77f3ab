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
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * More load than a server of little memory can take: {@code bench/run overload [CONNECTIONS [SECONDS [EVENTS [HEAP]]]]}. Each connection sends
 * requests of so many events without a pause, whatever the answers are. The server has to live, to say 429 to what it does not take, and to take
 * an event at once when the load is gone.
 */
final class OverloadRun {
    private static final int PORT = 18_768;
    private static final int WIDE = 16;

    private OverloadRun() {}

    /** @param arguments Java, the packaged server, connections, seconds, events in a request, the server's heap */
    public static void main(String... arguments) throws IOException, InterruptedException {
        int connections = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 320;
        int seconds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 60;
        int events = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 1;
        String heap = arguments.length > 5 ? arguments[5] : "256m";
        Path data = Files.createTempDirectory("pacta-overload");
        System.out.println("data in " + data);
        try (KilledServer server =
                new KilledServer(Path.of(arguments[0]), Path.of(arguments[1]), data, PORT, "-Xmx" + heap)) {
            server.await();
            Map<Integer, Integer> answers = new ConcurrentSkipListMap<>();
            AtomicInteger broken = new AtomicInteger();
            LineageEvents bodies = LineageEvents.of(200, WIDE, 7);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            CountDownLatch done = new CountDownLatch(connections);
            int size = bodies.body(events).length();
            for (int connection = 0; connection < connections; connection++) {
                Thread.ofPlatform().start(() -> {
                    while (System.nanoTime() < end) {
                        send(server, bodies, events, end, answers, broken);
                    }
                    done.countDown();
                });
            }
            done.await();
            System.out.printf(
                    Locale.ROOT,
                    "%d connections, %,d bytes a request, %d s, heap of %s: answers %s, broken connections %d, the server's process had at most %d MB%n",
                    connections,
                    size,
                    seconds,
                    heap,
                    answers,
                    broken.get(),
                    server.mostMemory());
            long askedAt = System.nanoTime();
            int status = one(server, bodies);
            System.out.printf(
                    Locale.ROOT,
                    "one event afterwards: %d after %.1f s%n",
                    status,
                    (System.nanoTime() - askedAt) / 1e9);
            boolean otherAnswers = answers.keySet().stream().anyMatch(answer -> answer / 100 != 2 && answer != 429);
            if (status != 201 || otherAnswers || !server.isAlive()) {
                System.exit(1);
            }
        }
    }

    private static void send(
            KilledServer server,
            LineageEvents bodies,
            int events,
            long end,
            Map<Integer, Integer> answers,
            AtomicInteger broken) {
        try (HttpConnection connection = new HttpConnection(server.address(), server.token())) {
            while (System.nanoTime() < end) {
                answers.merge(connection.send(request(bodies, events)).status(), 1, Integer::sum);
            }
        } catch (IOException | RuntimeException gone) {
            broken.incrementAndGet();
        }
    }

    private static Request request(LineageEvents bodies, int events) {
        return new Request(
                "POST",
                events == 1 ? "/api/v1/lineage" : "/api/v1/lineage/batch",
                "Content-Type: application/json\r\n",
                bodies.body(events).getBytes(StandardCharsets.UTF_8));
    }

    /** As a client does: again, while it is told to come back. */
    private static int one(KilledServer server, LineageEvents bodies) throws IOException, InterruptedException {
        try (HttpConnection connection = new HttpConnection(server.address(), server.token())) {
            Answer answer = connection.send(request(bodies, 1));
            while (answer.status() == 429) {
                TimeUnit.MILLISECONDS.sleep(100);
                answer = connection.send(request(bodies, 1));
            }
            return answer.status();
        }
    }
}
