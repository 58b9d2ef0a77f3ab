/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pacta.bench.HttpConnection.Answer;
import dev.pacta.bench.HttpConnection.Request;
import dev.pacta.testkit.MutatedBodies;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends bodies that are nearly events into a running Pacta: {@code bench/run fuzz URL TOKEN BODIES [SEED [FIRST]]}. Each has to be taken, or
 * refused with a code and a reason; no answer of 500, no connection that breaks, and afterwards the server has to take an event, show it, and
 * have none that is in its log and not in its graph.
 */
final class FuzzRun {
    private static final int CONNECTIONS = 8;
    private static final int MOST_SHOWN = 20;
    private static final Set<Integer> REFUSALS = Set.of(400, 413, 415, 422);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final URI server;
    private final String token;
    private final MutatedBodies bodies;
    private final AtomicInteger next;
    private final int end;
    private final Map<Integer, Integer> answers = new ConcurrentSkipListMap<>();
    private final Map<String, Integer> codes = new ConcurrentSkipListMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    private FuzzRun(URI server, String token, MutatedBodies bodies, int first, int count) {
        this.server = server;
        this.token = token;
        this.bodies = bodies;
        this.next = new AtomicInteger(first);
        this.end = first + count;
    }

    /** @param arguments the folder of events, the server, a token, how many bodies, a seed, the number of the first */
    public static void main(String... arguments) throws Exception {
        int count = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 100_000;
        long seed = arguments.length > 4 ? Long.parseLong(arguments[4]) : 20_260_101L;
        int first = arguments.length > 5 ? Integer.parseInt(arguments[5]) : 0;
        MutatedBodies bodies = MutatedBodies.of(Path.of(arguments[0]), seed);
        FuzzRun run = new FuzzRun(URI.create(arguments[1]), arguments[2], bodies, first, count);
        long startedAt = System.nanoTime();
        run.sendAll();
        double seconds = (System.nanoTime() - startedAt) / 1e9;
        run.lookAfterwards(seed);
        System.out.printf("%,d bodies from number %,d, seed %d, %.0f/s%n", count, first, seed, count / seconds);
        System.out.println("answers " + run.answers);
        System.out.println("refused for " + new TreeMap<>(run.codes));
        run.faults.stream().limit(MOST_SHOWN).forEach(System.out::println);
        System.out.println("faults " + run.faults.size());
        if (!run.faults.isEmpty()) {
            System.exit(1);
        }
    }

    private void sendAll() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        for (int thread = 0; thread < CONNECTIONS; thread++) {
            threads.execute(this::sendSome);
        }
        threads.shutdown();
        if (!threads.awaitTermination(1, TimeUnit.DAYS)) {
            throw new IllegalStateException("not done within a day");
        }
    }

    private void sendSome() {
        for (int number = next.getAndIncrement(); number < end; ) {
            try (HttpConnection connection = new HttpConnection(server, token)) {
                while (number < end) {
                    send(connection, number);
                    number = next.getAndIncrement();
                }
            } catch (IOException | RuntimeException broken) {
                faults.add("body %d: %s".formatted(number, broken));
                number = next.getAndIncrement();
            }
        }
    }

    private void send(HttpConnection connection, int number) throws IOException {
        MutatedBodies.Body body = bodies.body(number);
        Request request = new Request(
                "POST",
                body.batch() ? "/api/v1/lineage/batch" : "/api/v1/lineage",
                "Content-Type: application/json\r\n" + (body.gzip() ? "Content-Encoding: gzip\r\n" : "")
                        + (body.bytes().length == 0 ? "Content-Length: 0\r\n" : ""),
                body.bytes());
        Answer answer = connection.send(request);
        while (answer.status() == 429) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            answer = connection.send(request);
        }
        answers.merge(answer.status(), 1, Integer::sum);
        if (answer.status() != 200 && answer.status() != 201) {
            judge(number, answer);
        }
    }

    private void judge(int number, Answer answer) throws IOException {
        JsonNode problem = MAPPER.readTree(answer.body());
        codes.merge(problem.path("code").asText("none"), 1, Integer::sum);
        boolean explained = !problem.path("code").asText("").isEmpty()
                && !problem.path("detail").asText("").isEmpty();
        if (!REFUSALS.contains(answer.status()) || !explained) {
            faults.add("body %d: %d %s".formatted(number, answer.status(), answer.text()));
        }
    }

    private void lookAfterwards(long seed) throws IOException {
        String name = "after_%d_%d".formatted(seed, end);
        byte[] event = """
                {"eventType":"COMPLETE","eventTime":"2026-01-01T00:00:00Z","producer":"https://bench.example",
                 "schemaURL":"https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
                 "run":{"runId":"%s"},"job":{"namespace":"fuzz","name":"%s"},"outputs":[{"namespace":"fuzz","name":"%s"}]}""".formatted(name, name, name).getBytes(StandardCharsets.UTF_8);
        try (HttpConnection connection = new HttpConnection(server, token)) {
            int taken = connection
                    .send(new Request("POST", "/api/v1/lineage", "Content-Type: application/json\r\n", event))
                    .status();
            int shown = shown(connection, name);
            if (taken != 201 || shown != 200) {
                faults.add("an event afterwards: sent %d, shown %d".formatted(taken, shown));
            }
            JsonNode letters = MAPPER.readTree(connection
                    .send(Request.get("/api/v1/lineage/dead-letters?limit=1000", ""))
                    .body());
            for (JsonNode letter : letters.path("items")) {
                if (letter.path("logged").asBoolean()) {
                    faults.add("in the log and not in the graph: " + letter);
                }
            }
        }
    }

    /** A server that is far behind shows it later: readers wait for two seconds at most. */
    private static int shown(HttpConnection connection, String name) throws IOException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        Request request = Request.get("/api/v1/namespaces/fuzz/datasets/" + name, "");
        int shown = connection.send(request).status();
        while (shown == 404 && System.nanoTime() < end) {
            shown = connection.send(request).status();
        }
        return shown;
    }
}
