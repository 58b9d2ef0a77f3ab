/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A database server that outlived the application that started it, because that one was killed.
 *
 * <p>Called only while the data folder is locked, so nobody alive uses that server.
 */
final class LeftoverServer {
    private static final long PATIENCE_SECONDS = 30;

    private LeftoverServer() {}

    /** Stops the server that runs on this folder, and removes a process-id file that names no server of ours. */
    static void stop(Path postgres) throws IOException {
        Path pidFile = postgres.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> server = running(postgres);
        if (server.isPresent()) {
            end(server.get());
        }
        Files.deleteIfExists(pidFile);
    }

    /** The server that runs on this folder. */
    static Optional<ProcessHandle> running(Path postgres) throws IOException {
        Path pidFile = postgres.resolve("postmaster.pid");
        return Files.exists(pidFile)
                ? processId(pidFile).flatMap(ProcessHandle::of).filter(LeftoverServer::isPostgres)
                : Optional.empty();
    }

    private static Optional<Long> processId(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        try {
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.parseLong(lines.getFirst().strip()));
        } catch (NumberFormatException torn) {
            return Optional.empty();
        }
    }

    /** A process id is used again by the system after a while; only a PostgreSQL may be stopped. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(Path::of)
                .map(Path::getFileName)
                .filter(name -> name.toString().startsWith("postgres"))
                .isPresent();
    }

    private static void end(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException stubborn) {
            throw StartupException.surroundings(
                    "The database server %d of an earlier run does not stop. End that process, then start again."
                            .formatted(server.pid()));
        } catch (ExecutionException failure) {
            throw StartupException.surroundings("The database server of an earlier run could not be watched", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw StartupException.surroundings(
                    "Interrupted while the database server of an earlier run was stopped", interrupted);
        }
    }
}
