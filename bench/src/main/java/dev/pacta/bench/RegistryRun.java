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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * Fills the registry of a running Pacta over HTTP, then measures publications of distinct contracts, reads of published versions and
 * searches, each alone; the load runs on the same machine as the server.
 *
 * <p>Arguments: URL TOKEN [contracts to fill in] [versions of each] [requests per connection] [connections].
 */
public final class RegistryRun {
    private static final int DOCUMENTS = 250;
    private static final String[] WORDS = {
        "warehouse", "parcel", "customer", "invoice", "sensor", "ledger", "route", "claim"
    };

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final String token;
    private final int contracts;
    private final int versions;
    private final int requests;
    private final int connections;
    private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    private RegistryRun(String... arguments) {
        this.server = URI.create(arguments[0]);
        this.token = arguments[1];
        this.contracts = number(arguments, 2, 25_000);
        this.versions = number(arguments, 3, 4);
        this.requests = number(arguments, 4, 2_000);
        this.connections = number(arguments, 5, 8);
    }

    private static int number(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }

    /** One request of a connection. */
    @FunctionalInterface
    private interface Request {
        HttpRequest of(int connection, int number);
    }

    public static void main(String... arguments) throws Exception {
        if (arguments.length < 2) {
            System.err.println(
                    "bench/run registry URL TOKEN [contracts] [versions] [requests per connection] [connections]");
            System.exit(2);
        }
        RegistryRun run = new RegistryRun(arguments);
        run.fill();
        run.measure("warm-up", 200, (connection, number) -> run.put("warm-" + connection + "-" + number));
        run.measure("publications", run.requests, (connection, number) -> run.put("one-" + connection + "-" + number));
        run.measure("warm-up", 500, (connection, number) -> run.read(connection, number));
        run.measure("reads", run.requests * 4, (connection, number) -> run.read(connection, number));
        run.measure(
                "searches", Math.max(run.requests / 20, 20), (connection, number) -> run.search(connection, number));
    }

    private void fill() throws IOException, InterruptedException {
        List<String> documents = new ArrayList<>();
        long started = System.nanoTime();
        for (int version = 0; version < versions; version++) {
            for (int contract = 0; contract < contracts; contract++) {
                documents.add("{\"document\":" + quoted(document(filled(contract), "1." + version + ".0")) + "}");
                if (documents.size() == DOCUMENTS || contract == contracts - 1) {
                    send(request("/api/v1/publications", "application/json")
                            .POST(BodyPublishers.ofString("{\"contracts\":[" + String.join(",", documents) + "]}"))
                            .build());
                    documents.clear();
                }
            }
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf(
                "filled %d versions of %d contracts, %d in each publication: %.0f/s%n",
                contracts * versions, contracts, DOCUMENTS, contracts * versions / seconds);
    }

    private String filled(int contract) {
        return "fill-" + run + "-" + contract;
    }

    private HttpRequest put(String name) {
        String id = run + "-" + name;
        return request("/api/v1/contracts/" + id + "/versions/1.0.0", "application/yaml")
                .PUT(BodyPublishers.ofString(document(id, "1.0.0")))
                .build();
    }

    private HttpRequest read(int connection, int number) {
        Random random = new Random(connection * 1_000_003L + number);
        String path = "/api/v1/contracts/%s/versions/1.%d.0"
                .formatted(filled(random.nextInt(contracts)), random.nextInt(versions));
        return request(path, "application/json")
                .header("Accept", "application/yaml")
                .GET()
                .build();
    }

    private HttpRequest search(int connection, int number) {
        Random random = new Random(connection * 7_919L + number);
        String word = WORDS[random.nextInt(WORDS.length)];
        String words = number % 2 == 0 ? filled(random.nextInt(contracts)) : word + "+" + random.nextInt(contracts);
        return request("/api/v1/contracts?q=" + words, "application/json").GET().build();
    }

    private HttpRequest.Builder request(String path, String type) {
        return HttpRequest.newBuilder(server.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type);
    }

    private void send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("the server answered %d: %s".formatted(answer.statusCode(), answer.body()));
        }
    }

    private void measure(String what, int each, Request request) throws InterruptedException, ExecutionException {
        List<Callable<long[]>> senders = new ArrayList<>();
        for (int connection = 0; connection < connections; connection++) {
            int number = connection;
            senders.add(() -> {
                long[] latencies = new long[each];
                for (int i = 0; i < each; i++) {
                    HttpRequest next = request.of(number, i);
                    long started = System.nanoTime();
                    send(next);
                    latencies[i] = System.nanoTime() - started;
                }
                return latencies;
            });
        }
        long started = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            LongStream all = LongStream.empty();
            for (Future<long[]> sender : threads.invokeAll(senders)) {
                all = LongStream.concat(all, Arrays.stream(sender.get()));
            }
            long[] sorted = all.sorted().toArray();
            double seconds = (System.nanoTime() - started) / 1e9;
            System.out.printf(
                    "%s, %d connections: %.0f/s; p50 %.1f ms, p99 %.1f ms%n",
                    what, connections, sorted.length / seconds, at(sorted, 0.5), at(sorted, 0.99));
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * share))] / 1e6;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static String document(String id, String version) {
        int number = Math.abs(id.hashCode());
        return """
                apiVersion: v3.1.0
                kind: DataContract
                id: %1$s
                name: %3$s %4$d
                version: %2$s
                status: active
                domain: domain-%5$d
                tags: [tag-%6$d, shared]
                description:
                  purpose: Everything that is known of a %3$s.
                servers:
                  - server: warehouse
                    type: postgres
                    host: db.example.test
                    port: 5432
                    database: shop
                    schema: s%4$d
                team:
                  name: team-%5$d
                schema:
                  - name: %3$ss
                    logicalType: object
                    properties:
                      - {name: id, logicalType: string, required: true, primaryKey: true, primaryKeyPosition: 1}
                      - {name: %3$s_name, logicalType: string}
                      - {name: amount, logicalType: number}
                      - {name: happened_at, logicalType: timestamp}
                """.formatted(id, version, WORDS[number % WORDS.length], number % 100_000, number % 20, number % 40);
    }
}
