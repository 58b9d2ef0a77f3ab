/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.pacta.contract.naming.DatasetName;
import dev.pacta.validation.ValidationSettings;
import dev.pacta.validation.report.LineageOutlet;
import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.LiveContract;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamChecksTest {
    private static final byte[] GOOD = "{\"id\": 1}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] BAD = "{\"id\": \"x\"}".getBytes(StandardCharsets.UTF_8);
    private static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: orders
            status: active
            version: %s
            schema:
              - name: orders
                properties: [{name: id, logicalType: %s}]
            """;

    private final List<String> events = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void allThreadsAreCountedByStreamAndByVersionOfTheContract() throws Exception {
        try (Server server = new Server()) {
            Path file = contract("1.0.0", "integer");
            LiveContract live = live(file);
            try (StreamChecks checks = checks(live, server.address(), null)) {
                inThreads(checks, "first");
                checks.check("second", BAD);
                contract("2.0.0", "string");
                live.refresh();
                assertThat(checks.check("second", BAD).verdict().isValid()).isTrue();
            }
        }

        assertThat(events.stream().map(StreamChecksTest::told).filter(event -> !event.startsWith("RUNNING")))
                .containsExactlyInAnyOrder(
                        "COMPLETE first 1.0.0 failed 4000 1000",
                        "COMPLETE second 1.0.0 failed 1 1",
                        "COMPLETE second 2.0.0 passed 1 0");
    }

    @Test
    void whatCouldNotBeToldIsKeptAndToldLater() throws Exception {
        Path spool = folder.resolve("spool");
        URI nobody = URI.create("http://127.0.0.1:1");
        try (StreamChecks checks = checks(live(contract("1.0.0", "integer")), nobody, spool)) {
            checks.check("first", GOOD);
        }
        assertThat(files(spool))
                .filteredOn(file -> file.toString().endsWith(".json"))
                .hasSize(1);
        Files.writeString(spool.resolve("0-broken.json"), "{");

        try (Server server = new Server();
                StreamChecks checks = checks(live(contract("1.0.0", "integer")), server.address(), spool)) {
            checks.check("second", GOOD);
            checks.report();
        }

        assertThat(events.stream().map(StreamChecksTest::told))
                .startsWith("COMPLETE first 1.0.0 passed 1 0", "RUNNING second 1.0.0 passed 1 0");
        assertThat(files(spool))
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder("0-broken.json.refused", "0-broken.json.reason", "sender.lock");
    }

    private static void inThreads(StreamChecks checks, String stream) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            byte[] record = number % 4 == 0 ? BAD : GOOD;
            Thread thread = new Thread(() -> {
                for (int time = 0; time < 100; time++) {
                    checks.check(stream, record);
                }
            });
            threads.add(thread);
            thread.start();
        }
        checks.report();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** The event in a few words. */
    private static String told(String event) {
        try {
            JsonNode json = new ObjectMapper().readTree(event);
            JsonNode contract = json.at("/run/facets/pacta_contract");
            return "%s %s %s %s %s %s"
                    .formatted(
                            json.path("eventType").asText(),
                            json.at("/inputs/0/name").asText(),
                            contract.path("version").asText(),
                            contract.path("verdict").asText(),
                            contract.path("records").asText(),
                            contract.path("invalidRecords").asText());
        } catch (java.io.IOException malformed) {
            throw new AssertionError(event, malformed);
        }
    }

    private static LiveContract live(Path file) {
        return LiveContract.open(ContractSource.file(file), null, ValidationSettings.DEFAULT, Duration.ZERO);
    }

    private StreamChecks checks(LiveContract live, URI server, Path spool) {
        return new StreamChecks(
                live,
                new StreamReporting(
                        new LineageOutlet(server, null, spool),
                        "tests",
                        "job",
                        stream -> new DatasetName("test", stream),
                        Duration.ofDays(1),
                        Clock.systemUTC(),
                        null));
    }

    private Path contract(String version, String type) throws Exception {
        return Files.writeString(folder.resolve("orders.odcs.yaml"), CONTRACT.formatted(version, type));
    }

    private static List<Path> files(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private final class Server implements AutoCloseable {
        private final HttpServer http;

        Server() throws Exception {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.createContext("/api/v1/lineage", exchange -> {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                boolean broken = body.equals("{");
                if (!broken) {
                    events.add(body);
                }
                exchange.sendResponseHeaders(broken ? 400 : 201, -1);
                exchange.close();
            });
            http.start();
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
        }

        @Override
        public void close() {
            http.stop(0);
        }
    }
}
