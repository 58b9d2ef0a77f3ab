/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import dev.pacta.bench.HttpConnection.Answer;
import dev.pacta.bench.HttpConnection.Request;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
 * Fills the registry of a running Pacta over HTTP unless it is filled, then measures publications of distinct contracts, reads of
 * published versions and searches, each alone; the load runs on the same machine as the server. Beside each figure stands what the load
 * itself took of the processors.
 *
 * <p>Arguments: URL TOKEN [contracts to fill in] [versions of each] [seconds] [connections] [a part of the name of what is measured].
 */
public final class RegistryRun {
    private static final int DOCUMENTS = 250;
    private static final int BATCH = 50;
    private static final int HOT = 2_000;
    private static final String FILLED = "";
    private static final String YAML = "Content-Type: application/yaml\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String AS_IT_CAME = "Accept: application/yaml\r\n";

    private final URI server;
    private final String token;
    private final int contracts;
    private final int versions;
    private final int seconds;
    private final int connections;
    private final String only;
    private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX) + "-";

    private RegistryRun(String... arguments) {
        this.server = URI.create(arguments[0]);
        this.token = arguments[1];
        this.contracts = number(arguments, 2, 25_000);
        this.versions = number(arguments, 3, 4);
        this.seconds = number(arguments, 4, 10);
        this.connections = number(arguments, 5, 16);
        this.only = arguments.length > 6 ? arguments[6] : "";
    }

    private static int number(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }

    /** One request of a connection. */
    @FunctionalInterface
    private interface Requests {
        Request of(int connection, int number);
    }

    public static void main(String... arguments) throws Exception {
        if (arguments.length < 2) {
            System.err.println("bench/run registry URL TOKEN [contracts] [versions] [seconds] [connections] [what]");
            System.exit(2);
        }
        RegistryRun run = new RegistryRun(arguments);
        run.fill();
        run.measure("publications, one in a request", 1, run::publish);
        run.measure("publications, %d in a request".formatted(BATCH), BATCH, run::publishMany);
        run.measure(
                "reads, any version",
                1,
                (connection, number) -> run.read(run.random(connection, number), run.contracts));
        run.measure(
                "reads, the same %d contracts".formatted(HOT),
                1,
                (connection, number) -> run.read(run.random(connection, number), Math.min(HOT, run.contracts)));
        run.measure("searches", 1, (connection, number) -> run.search(run.random(connection, number)));
    }

    private Random random(int connection, int number) {
        return new Random(connection * 1_000_003L + number);
    }

    private void fill() throws IOException {
        try (HttpConnection connection = new HttpConnection(server, token)) {
            if (connection.send(read(contracts - 1, versions - 1)).status() == 200) {
                System.out.printf("%d versions of %d contracts are there%n", contracts * versions, contracts);
                return;
            }
            long started = System.nanoTime();
            for (int version = 0; version < versions; version++) {
                for (int first = 0; first < contracts; first += DOCUMENTS) {
                    int end = Math.min(first + DOCUMENTS, contracts);
                    expect(connection.send(publication(FILLED, first, end, "1." + version + ".0")));
                }
            }
            double took = (System.nanoTime() - started) / 1e9;
            System.out.printf(
                    "filled %d versions of %d contracts, %d in each publication, one connection: %.0f/s%n",
                    contracts * versions, contracts, DOCUMENTS, contracts * versions / took);
        }
    }

    private Request publication(String prefix, int first, int end, String version) {
        StringBuilder body = new StringBuilder("{\"contracts\":[");
        for (int number = first; number < end; number++) {
            body.append(number == first ? "" : ",").append("{\"document\":\"");
            escaped(RegistryDocuments.document(prefix, number, version), body);
            body.append("\"}");
        }
        return new Request(
                "POST", "/api/v1/publications", JSON, bytes(body.append("]}").toString()));
    }

    private static void escaped(String text, StringBuilder body) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '"' -> body.append("\\\"");
                case '\\' -> body.append("\\\\");
                case '\n' -> body.append("\\n");
                default -> body.append(character);
            }
        }
    }

    private Request publish(int connection, int number) {
        String prefix = run + connection + ".";
        String id = RegistryDocuments.id(prefix, number);
        byte[] document = bytes(RegistryDocuments.document(prefix, number, "1.0.0"));
        return new Request("PUT", "/api/v1/contracts/" + id + "/versions/1.0.0", YAML, document);
    }

    private Request publishMany(int connection, int number) {
        return publication(run + "many-" + connection + ".", number * BATCH, (number + 1) * BATCH, "1.0.0");
    }

    private Request read(Random random, int among) {
        return read(random.nextInt(among), random.nextInt(versions));
    }

    private static Request read(int contract, int version) {
        String id = RegistryDocuments.id(FILLED, contract);
        return Request.get("/api/v1/contracts/" + id + "/versions/1." + version + ".0", AS_IT_CAME);
    }

    /** As people search: an id, a part of a name, two words, a column with a filter, a word that nothing has. */
    private Request search(Random random) {
        int number = random.nextInt(contracts);
        String thing = RegistryDocuments.THINGS[random.nextInt(RegistryDocuments.THINGS.length)];
        String aspect = RegistryDocuments.ASPECTS[random.nextInt(RegistryDocuments.ASPECTS.length)];
        String domain = RegistryDocuments.DOMAINS[random.nextInt(RegistryDocuments.DOMAINS.length)];
        String query = switch (random.nextInt(6)) {
            case 0 -> "q=" + RegistryDocuments.id(FILLED, number);
            case 1 -> "q=" + thing.substring(0, 4);
            case 2 -> "q=" + thing + "+" + aspect;
            case 3 -> "q=warehouse&domain=" + domain;
            case 4 -> "domain=" + domain + "&tag=tag-" + random.nextInt(40) + "&sort=updated";
            default -> "q=nowhere" + number;
        };
        return Request.get("/api/v1/contracts?limit=20&" + query, "");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void expect(Answer answer) throws IOException {
        if (answer.status() / 100 != 2) {
            throw new IOException("the server answered %d: %s".formatted(answer.status(), answer.text()));
        }
    }

    /** Half of the time warms up; the numbers go on, so that nothing is published twice. */
    private void measure(String what, int each, Requests requests) throws InterruptedException, ExecutionException {
        if (!what.contains(only)) {
            return;
        }
        List<Callable<long[]>> senders = new ArrayList<>();
        long warm = System.nanoTime() + seconds * 500_000_000L;
        for (int connection = 0; connection < connections; connection++) {
            int number = connection;
            senders.add(() -> sent(number, requests, warm));
        }
        long cpu = cpu();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            LongStream all = LongStream.empty();
            for (Future<long[]> sender : threads.invokeAll(senders)) {
                all = LongStream.concat(all, Arrays.stream(sender.get()));
            }
            long[] sorted = all.sorted().toArray();
            double share = (cpu() - cpu) / (seconds * 1.5e9);
            System.out.printf(
                    "%s, %d connections: %.0f/s; p50 %.1f ms, p99 %.1f ms; the load took %.2f processors%n",
                    what,
                    connections,
                    (double) sorted.length * each / seconds,
                    at(sorted, 0.5),
                    at(sorted, 0.99),
                    share);
        }
    }

    private long[] sent(int number, Requests requests, long warm) throws IOException {
        LongStream.Builder latencies = LongStream.builder();
        long end = warm + seconds * 1_000_000_000L;
        try (HttpConnection connection = new HttpConnection(server, token)) {
            long now = System.nanoTime();
            for (int i = 0; now < end; i++) {
                Request request = requests.of(number, i);
                long started = System.nanoTime();
                expect(connection.send(request));
                now = System.nanoTime();
                if (started > warm) {
                    latencies.add(now - started);
                }
            }
        }
        return latencies.build().toArray();
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * share))] / 1e6;
    }
}
