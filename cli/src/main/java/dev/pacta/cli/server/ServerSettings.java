/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.server;

import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.Surroundings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the commands that start a server. */
final class ServerSettings {
    @Option(names = "--port", defaultValue = "8080", description = "The port on this machine; 0 takes a free one.")
    private int port = 8080;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder; default PACTA_DATA, else .pacta.")
    private @Nullable Path data;

    @Option(
            names = "--opa",
            paramLabel = "URL",
            description = "An Open Policy Agent that decides; without it the built-in engine does.")
    private @Nullable String opa;

    Path data(Surroundings surroundings) {
        return (data != null ? data : surroundings.defaultDataFolder())
                .toAbsolutePath()
                .normalize();
    }

    @Nullable
    String opa() {
        return opa;
    }

    /** A port that is free now. */
    int freePort() {
        if (port < 0 || port > 65_535) {
            throw CommandFailure.badCall(port + " is not a port", "Expected: 0 to 65535.");
        }
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException taken) {
            throw CommandFailure.surroundings(
                    "port %d is taken by another program".formatted(port),
                    "If it is a Pacta, use it: http://127.0.0.1:%d\nOtherwise name another port with --port, for example --port %d."
                            .formatted(port, port == 65_535 ? port - 1 : port + 1));
        }
    }
}
