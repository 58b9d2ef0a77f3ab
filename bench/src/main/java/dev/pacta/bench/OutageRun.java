/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Takes the database away while events come in: {@code bench/run outage [SECONDS]}. Its processes are killed and its files are moved aside, and
 * put back after that time; the server is not touched. Senders repeat what was not acknowledged; in the end each event has to be there once.
 */
final class OutageRun {
    private static final int PORT = 18_766;
    private static final Duration BEFORE_AND_AFTER = Duration.ofSeconds(10);

    private OutageRun() {}

    /** @param arguments Java, the packaged server, for how many seconds the database is away */
    public static void main(String... arguments) throws IOException, InterruptedException {
        long seconds = arguments.length > 2 ? Long.parseLong(arguments[2]) : 300;
        Path data = Files.createTempDirectory("pacta-outage");
        System.out.println("data in " + data);
        try (KilledServer server = new KilledServer(Path.of(arguments[0]), Path.of(arguments[1]), data, PORT)) {
            server.await();
            SteadySenders senders = new SteadySenders(server.address(), server.token());
            senders.awaitLoad();
            TimeUnit.SECONDS.sleep(BEFORE_AND_AFTER.toSeconds());
            server.takeDatabaseAway();
            long before = senders.acknowledged();
            TimeUnit.SECONDS.sleep(seconds);
            System.out.printf(
                    Locale.ROOT,
                    "acknowledged before %,d, while the database was away for %d s %,d; told to come back %,d times%n",
                    before,
                    seconds,
                    senders.acknowledged() - before,
                    senders.refusals());
            long back = System.nanoTime();
            server.giveDatabaseBack();
            senders.awaitLoad();
            System.out.printf(Locale.ROOT, "events are taken again after %.1f s%n", (System.nanoTime() - back) / 1e9);
            TimeUnit.SECONDS.sleep(BEFORE_AND_AFTER.toSeconds());
            senders.finish();
            Reckoning.of(senders);
        }
    }
}
