/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** An {@link AppendingProcess}, and what it said that it has acknowledged. It is read by one thread, and ends killed (SIGKILL). */
final class Appender implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;
    private final Set<String> acknowledged = new HashSet<>();

    /** @param name that the runs of its events begin with */
    Appender(String database, String name) throws IOException {
        this.process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendingProcess.class.getName(),
                        database,
                        name)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Reads until so many more events are acknowledged, or the process is gone. */
    void await(int more) throws IOException {
        for (int read = 0; read < more; read++) {
            String run = said.readLine();
            if (run == null) {
                return;
            }
            acknowledged.add(run);
        }
    }

    /** Kills it, and reads what it had acknowledged until then. */
    Set<String> kill() throws IOException, InterruptedException {
        // Not of the process itself: that would close what it has said and we have not read.
        process.toHandle().destroyForcibly();
        await(Integer.MAX_VALUE);
        process.waitFor();
        return acknowledged;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
