/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.pacta.cli.CommandLineRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpooledSendingTest {
    @TempDir
    private Path folder;

    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());

    private CommandLineRun send(int port, String events) throws IOException {
        Path file = Files.writeString(folder.resolve("events.ndjson"), events);
        return CommandLineRun.in(
                Map.of(),
                folder,
                "lineage",
                "send",
                "--spool",
                folder.resolve("spool"),
                file,
                "--server",
                "http://127.0.0.1:" + port,
                "--token",
                "t");
    }

    @Test
    void whatIsSentWhileTheServerIsAwayIsSentFirstByTheNextCall() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        CommandLineRun away = send(port, "{\"n\":1}\n{\"n\":2}\n");
        assertThat(away.exitCode()).as(away.err()).isZero();
        assertThat(away.out()).contains("2 events kept, 2 wait in");

        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        http.createContext("/api/v1/lineage", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            taken.add(body);
            exchange.sendResponseHeaders(body.contains("4") ? 422 : 201, -1);
            exchange.close();
        });
        http.start();
        try {
            CommandLineRun back = send(port, "{\"n\":3}\n{\"n\":4}\n{\"n\":5}\n");
            assertThat(back.exitCode()).isEqualTo(1);
            assertThat(back.out()).contains("3 events kept, 0 wait in");
            assertThat(back.err()).contains("1 events are refused");
        } finally {
            http.stop(0);
        }
        assertThat(taken).containsExactly("{\"n\":1}", "{\"n\":2}", "{\"n\":3}", "{\"n\":4}", "{\"n\":5}");
    }
}
