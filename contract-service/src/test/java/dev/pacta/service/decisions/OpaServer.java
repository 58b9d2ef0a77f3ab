/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.decisions;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real Open Policy Agent. */
public final class OpaServer implements QuarkusTestResourceLifecycleManager {
    private Process process;

    /** The program on PATH, else where Go installs it. */
    static Optional<Path> program() {
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "opa"));
        Path byGo = Path.of(System.getProperty("user.home"), "go", "bin", "opa");
        return Stream.concat(onPath, Stream.of(byGo))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Used as a condition of tests; says loudly when they do not run. */
    static boolean isPresent() {
        boolean present = program().isPresent();
        if (!present) {
            System.err.println("SKIPPED: decisions of a real OPA. Put opa on PATH.");
        }
        return present;
    }

    @Override
    public Map<String, String> start() {
        try {
            int port = freePort();
            process = new ProcessBuilder(
                            program().orElseThrow().toString(), "run", "--server", "--addr", "127.0.0.1:" + port)
                    .redirectErrorStream(true)
                    .start();
            awaitStart();
            return Map.of("pacta.opa.url", "http://127.0.0.1:" + port);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void awaitStart() throws IOException {
        BufferedReader lines = process.inputReader();
        StringBuilder log = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            log.append(line).append('\n');
            if (line.contains("Initializing server")) {
                Thread.ofVirtual().start(() -> drain(lines));
                return;
            }
        }
        throw new IllegalStateException("OPA did not start:\n" + log);
    }

    private static void drain(BufferedReader lines) {
        try {
            lines.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            // OPA was stopped.
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void stop() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }
}
