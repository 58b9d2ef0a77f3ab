/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import dev.pacta.bench.HttpConnection.Answer;
import dev.pacta.bench.HttpConnection.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * How long after its acknowledgement an event is in the graph, of the server that took it and of another one on the same database,
 * {@code bench/run visibility [PROBES [EVENTS]]}: both servers take events at a steady pace, and now and then one with an edge that nobody
 * has seen, for which one of the servers is asked until it is there.
 */
final class VisibilityRun {
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);
    private static final Pattern EDGE = Pattern.compile("\"edges\":\\[\\{");
    private static final String EVENT = """
            {"eventType":"COMPLETE","eventTime":"%s","producer":"https://bench.example","schemaURL":"https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
             "run":{"runId":"%s"},"job":{"namespace":"probe","name":"job_%d"},
             "inputs":[{"namespace":"wh","name":"probe.in_%d"}],"outputs":[{"namespace":"wh","name":"probe.out_%d"}]}""";

    private VisibilityRun() {}

    /** @param arguments Java, the packaged server, how many probes, how many events a second to each server meanwhile */
    public static void main(String... arguments) throws IOException, InterruptedException {
        int probes = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 400;
        int pace = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 200;
        try (TwoServers servers = new TwoServers(Path.of(arguments[0]), Path.of(arguments[1]))) {
            List<SteadySenders> senders = new ArrayList<>();
            for (KilledServer each : servers.both()) {
                senders.add(SteadySenders.paced(each.address(), each.token(), senders.size(), pace));
            }
            // What servers do for the first time takes longer.
            probe(servers, probes / 4);
            long started = System.nanoTime();
            long before = acknowledged(senders);
            List<List<Long>> waits = probe(servers, probes);
            System.out.printf(
                    Locale.ROOT,
                    "%.0f events/s acknowledged meanwhile%n",
                    (acknowledged(senders) - before) * 1e9 / (System.nanoTime() - started));
            tell("the server that took it", waits.get(0));
            tell("the other server", waits.get(1));
            for (SteadySenders each : senders) {
                each.finish();
            }
        }
    }

    private static long acknowledged(List<SteadySenders> senders) {
        return senders.stream().mapToLong(SteadySenders::acknowledged).sum();
    }

    /** The waits in nanoseconds: at the server that took the event, and at the other one. */
    private static List<List<Long>> probe(TwoServers servers, int probes) throws IOException {
        List<List<Long>> waits = List.of(new ArrayList<>(), new ArrayList<>());
        List<KilledServer> both = servers.both();
        try (HttpConnection one =
                        new HttpConnection(both.get(0).address(), both.get(0).token());
                HttpConnection other =
                        new HttpConnection(both.get(1).address(), both.get(1).token())) {
            List<HttpConnection> connections = List.of(one, other);
            for (int probe = 0; probe < probes; probe++) {
                int taker = probe % 2;
                int elsewhere = probe / 2 % 2;
                waits.get(elsewhere)
                        .add(wait(connections.get(taker), connections.get((taker + elsewhere) % 2), probes, probe));
            }
        }
        return waits;
    }

    private static long wait(HttpConnection taker, HttpConnection asked, int probes, int probe) throws IOException {
        int name = probes * 1_000_000 + probe;
        byte[] event = EVENT.formatted(Instant.now(), UUID.randomUUID(), name, name, name)
                .getBytes(StandardCharsets.UTF_8);
        Answer taken = taker.send(new Request("POST", "/api/v1/lineage", "Content-Type: application/json\r\n", event));
        if (taken.status() / 100 != 2) {
            throw new IOException("%d %s".formatted(taken.status(), taken.text()));
        }
        long acknowledged = System.nanoTime();
        String question = "/api/v1/graph?start=dataset:wh:probe.in_%d&depth=1".formatted(name);
        while (true) {
            Answer answer = asked.send(Request.get(question, ""));
            long waited = System.nanoTime() - acknowledged;
            if (answer.status() == 200 && EDGE.matcher(answer.text()).find()) {
                return waited;
            }
            if (waited > LONGEST) {
                throw new IOException("not there after a minute: " + answer.text());
            }
        }
    }

    private static void tell(String who, List<Long> waits) {
        Collections.sort(waits);
        System.out.printf(
                Locale.ROOT,
                "an edge is seen at %s after: p50 %.0f ms, p99 %.0f ms, at most %.0f ms (%d edges)%n",
                who,
                waits.get(waits.size() / 2) / 1e6,
                waits.get(waits.size() * 99 / 100) / 1e6,
                waits.get(waits.size() - 1) / 1e6,
                waits.size());
    }
}
