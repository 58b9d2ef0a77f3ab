/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.bench.KilledServer.Victim;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Two servers on one database that take events at once, {@code bench/run replicas [KILLS [SEED]]}: each is killed now and then while the other
 * goes on. In the end each event has to be there once and counted once, and both have to show the same graph. A third server takes no events and
 * is not killed: the database is its own.
 */
final class ReplicasRun {
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(2);

    private ReplicasRun() {}

    /** @param arguments Java, the packaged server, how many kills, a seed */
    public static void main(String... arguments) throws IOException, InterruptedException {
        int kills = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 6;
        Random random = new Random(arguments.length > 3 ? Long.parseLong(arguments[3]) : 20261124);
        try (TwoServers servers = new TwoServers(Path.of(arguments[0]), Path.of(arguments[1]))) {
            run(servers.both(), kills, random);
        }
    }

    private static void run(List<KilledServer> servers, int kills, Random random)
            throws IOException, InterruptedException {
        SteadySenders toOne =
                new SteadySenders(servers.get(0).address(), servers.get(0).token(), 0);
        SteadySenders toOther =
                new SteadySenders(servers.get(1).address(), servers.get(1).token(), 1);
        List<SteadySenders> senders = List.of(toOne, toOther);
        for (int kill = 0; kill < kills; kill++) {
            int victim = random.nextInt(2);
            senders.get(victim).awaitLoad();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200 + random.nextInt(2_000)));
            servers.get(victim).kill(Victim.SERVER, random);
            // The killed one takes seconds to come back: the other takes events without it.
            senders.get(1 - victim).awaitLoad();
            servers.get(victim).await();
            System.out.printf(
                    Locale.ROOT,
                    "%d server %d; acknowledged %,d and %,d%n",
                    kill + 1,
                    victim,
                    toOne.acknowledged(),
                    toOther.acknowledged());
        }
        for (SteadySenders each : senders) {
            each.awaitLoad();
            each.finish();
        }
        awaitSame(toOne, toOther);
        Reckoning.of(toOne, toOther);
    }

    /** Both servers are asked of each job until they answer the same, which has seen as many events as were sent. */
    private static void awaitSame(SteadySenders one, SteadySenders other) throws IOException {
        long started = System.nanoTime();
        try (StoredEvents ofOne = new StoredEvents(one.server(), one.token());
                StoredEvents ofOther = new StoredEvents(other.server(), other.token())) {
            int alike = 0;
            while (alike < SteadySenders.JOBS && System.nanoTime() - started < LONGEST) {
                long events = 2 * (one.runs(alike) + other.runs(alike));
                Map<String, JsonNode> edges = byId(ofOne.edges(alike));
                boolean whole = edges.values().stream()
                        .allMatch(edge -> edge.path("events").asLong() == events);
                alike += whole && edges.equals(byId(ofOther.edges(alike))) ? 1 : 0;
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d of %d jobs whole and alike on both %.2f s after the last event was acknowledged%n",
                    alike,
                    SteadySenders.JOBS,
                    (System.nanoTime() - started) / 1e9);
            if (alike < SteadySenders.JOBS) {
                System.exit(1);
            }
        }
    }

    private static Map<String, JsonNode> byId(JsonNode edges) {
        Map<String, JsonNode> byId = new HashMap<>();
        edges.forEach(edge -> byId.put(edge.path("id").asText(), edge));
        return byId;
    }
}
