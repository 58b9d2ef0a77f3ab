/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.cli.CommandLineRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerCommandsTest {
    private static final String SERVER = "contract-service/target/quarkus-app/quarkus-run.jar";

    @TempDir
    private Path folder;

    @Test
    void aServerThatIsNotBuiltIsNamed() {
        CommandLineRun run = CommandLineRun.in(Map.of(), folder, "up", "--data", folder);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("the server is not built", SERVER);
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        Path jar = folder.resolve(SERVER);
        Files.createDirectories(jar.getParent());
        Files.createFile(jar);
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandLineRun run =
                    CommandLineRun.in(Map.of(), folder, "up", "--data", folder, "--port", other.getLocalPort());

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err())
                    .contains("port %d is taken by another program".formatted(other.getLocalPort()), "--port");
        }
    }

    @Test
    void aServerThatDoesNotStartSaysWhy() throws IOException {
        Path jar = folder.resolve(SERVER);
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "this is no jar");

        CommandLineRun run = CommandLineRun.in(Map.of(), folder, "up", "--data", folder, "--port", 0);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("the server did not start", "jar", "pacta.log");
    }

    @Test
    void statusSaysWhenNobodyAnswers() {
        CommandLineRun run = CommandLineRun.of("status", "--server", "http://127.0.0.1:1");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("no Pacta answers");
    }
}
