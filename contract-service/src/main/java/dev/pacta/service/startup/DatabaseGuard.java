/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.startup;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Starts the embedded database again when it ends by itself: killed, or given up by PostgreSQL because the disk was full. What was committed is
 * there again; who asks meanwhile is told to come back. Thread-safe.
 */
final class DatabaseGuard implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(DatabaseGuard.class);
    private static final long PAUSE_MILLIS = 1_000;
    private static final long LONGEST_PAUSE_MILLIS = 15_000;
    private static final int TELL_EVERY = 60;
    /** PostgreSQL recovers by writing: with less it would give up again. */
    private static final long SPACE_TO_START = 48L << 20;
    /** The library's own; that of Pacta's whole folder is held meanwhile. */
    private static final String LOCK = "epg-lock";

    private final Path postgres;
    private final Start start;
    private final Thread watch;
    private EmbeddedPostgres server;
    private volatile boolean closing;

    /** How the database is started on the port that it had. */
    interface Start {
        EmbeddedPostgres on(int port) throws IOException;
    }

    DatabaseGuard(Path postgres, EmbeddedPostgres server, Start start) {
        this.postgres = postgres;
        this.server = server;
        this.start = start;
        this.watch = Thread.ofPlatform().daemon().name("database-guard").start(this::watch);
    }

    private void watch() {
        int port = server.getPort();
        try {
            while (!closing) {
                awaitEnd();
                // A terminal that ends the application ends the database with it: then nothing is to be started.
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                if (!closing) {
                    LOG.errorf("the embedded database ended by itself and is started again folder=%s", postgres);
                    server = again(port);
                    LOG.info("the embedded database serves again");
                }
            }
        } catch (InterruptedException closed) {
            LOG.debug("the embedded database is watched no more");
        }
    }

    /** The first process of the database; it ends last. */
    private void awaitEnd() throws InterruptedException {
        try {
            Optional<ProcessHandle> first = LeftoverServer.running(postgres);
            if (first.isPresent()) {
                first.get().onExit().get();
            }
        } catch (IOException | ExecutionException unknown) {
            throw new IllegalStateException("the database in " + postgres + " cannot be watched", unknown);
        }
    }

    private EmbeddedPostgres again(int port) throws InterruptedException {
        long pause = PAUSE_MILLIS;
        while (true) {
            awaitFolder();
            try {
                LeftoverServer.stop(postgres);
                Files.deleteIfExists(postgres.resolve(LOCK));
                return start.on(port);
            } catch (IOException | IllegalStateException | StartupException failure) {
                LOG.errorf("the embedded database did not start, another try follows reason=%s", failure.getMessage());
            }
            TimeUnit.MILLISECONDS.sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    private void awaitFolder() throws InterruptedException {
        for (long told = 0; !canStart(); told++) {
            if (told % TELL_EVERY == 0) {
                LOG.errorf(
                        "the embedded database needs its files and %d MB of free disk to start folder=%s",
                        SPACE_TO_START >> 20, postgres);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    /** Where the files are gone, as with a disk that is not mounted, an empty database is not made in their place. */
    private boolean canStart() {
        try {
            return Files.exists(postgres.resolve("PG_VERSION"))
                    && Files.getFileStore(postgres).getUsableSpace() >= SPACE_TO_START;
        } catch (IOException unknown) {
            return false;
        }
    }

    /** From now on a database that ends stays away: the application is being stopped. */
    void watchNoMore() {
        closing = true;
        watch.interrupt();
    }

    /** Stops the database for good. */
    @Override
    public void close() throws IOException {
        watchNoMore();
        try {
            watch.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        server.close();
    }
}
