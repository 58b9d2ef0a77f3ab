/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import dev.pacta.bench.KilledServer.Victim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills server and database at random moments while events come in, and then looks for each of them: {@code bench/run crashes [KILLS
 * [SEED]]}. The senders repeat an event until it is acknowledged, as clients do, so that in the end each has to be there once: none lost,
 * none twice, none half, and counted once in what was made of it.
 */
final class CrashRun {
    private static final int PORT = 18_765;
    private static final int SHORTEST_MILLIS = 200;
    private static final int LONGEST_MILLIS = 2_500;

    private CrashRun() {}

    /** @param arguments Java, the packaged server, how many kills, a seed */
    public static void main(String... arguments) throws IOException, InterruptedException {
        int kills = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 50;
        Random random = new Random(arguments.length > 3 ? Long.parseLong(arguments[3]) : 20261122);
        Path data = Files.createTempDirectory("pacta-crashes");
        System.out.println("data in " + data);
        try (KilledServer server = new KilledServer(Path.of(arguments[0]), Path.of(arguments[1]), data, PORT)) {
            server.await();
            SteadySenders senders = new SteadySenders(server.address(), server.token());
            Map<Victim, Integer> killed = new TreeMap<>();
            for (int kill = 0; kill < kills; kill++) {
                senders.awaitLoad();
                sleep(SHORTEST_MILLIS + random.nextInt(LONGEST_MILLIS - SHORTEST_MILLIS));
                Victim victim = Victim.values()[random.nextInt(Victim.values().length)];
                server.kill(victim, random);
                killed.merge(victim, 1, Integer::sum);
                server.await();
                System.out.printf(Locale.ROOT, "%d %s; acknowledged %,d%n", kill + 1, victim, senders.acknowledged());
            }
            senders.awaitLoad();
            senders.finish();
            System.out.println("killed: " + killed);
            Reckoning.of(senders);
        }
    }

    private static void sleep(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
