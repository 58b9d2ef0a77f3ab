/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real OPA, started on a free port of the loopback. */
final class OpaServer implements AutoCloseable {
    private static final int TRIES = 400;

    private final Process process;
    private final int port;

    private OpaServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static OpaServer start() throws IOException, InterruptedException {
        return start(freePort());
    }

    /**
     * @param more options and files, for example {@code --authorization=basic}
     */
    static OpaServer start(int port, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                OpaTool.required().toString(),
                "run",
                "--server",
                "--disable-telemetry",
                "--log-level=error",
                "--addr=127.0.0.1:" + port));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        OpaServer server = new OpaServer(process, port);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (server.answers()) {
                return server;
            }
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("opa ended with " + process.exitValue());
            }
        }
        server.close();
        throw new AssertionError("opa did not listen in time");
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
