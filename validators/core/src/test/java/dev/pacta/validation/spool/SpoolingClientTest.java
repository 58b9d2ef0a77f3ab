/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolingClientTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger status = new AtomicInteger(201);
    private @Nullable HttpServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private void serve(int port) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        http.createContext("/api/v1/lineage", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int answer = body.contains("poison") ? 422 : status.get();
            if (answer == 201) {
                taken.add(body);
            }
            if (answer == 429) {
                exchange.getResponseHeaders().add("Retry-After", "0");
                status.set(201);
            }
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        http.start();
        server = http;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private SpoolingClient client(int port) throws IOException {
        return new SpoolingClient(
                EventSpool.open(folder, 1_000_000),
                new LineageDoor(URI.create("http://127.0.0.1:" + port), null),
                Duration.ofMillis(20));
    }

    private static byte[] event(Object text) {
        return ("{\"event\": \"" + text + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> events(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new String(event(number), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void whatIsToldWhileTheServerIsAwayIsSentInOrderWhenItReturns() throws Exception {
        int port = freePort();
        try (SpoolingClient client = client(port)) {
            for (int number = 0; number < 50; number++) {
                client.tell(event(number));
            }
            assertThat(client.awaitSent(LONG)).isFalse();
            assertThat(client.isAway()).isTrue();
            serve(port);
            client.tell(event(50));
            while (!client.awaitSent(LONG)) {
                assertThat(client.isAway()).isTrue();
            }
        }

        assertThat(taken).containsExactlyElementsOf(events(51));
        assertThat(EventSpool.open(folder, 1).waiting()).isEmpty();
    }

    @Test
    void anotherClientSendsWhatAnEarlierOneLeft() throws Exception {
        int port = freePort();
        try (SpoolingClient client = client(port)) {
            client.tell(event(0));
            client.tell(event(1));
        }
        serve(port);
        try (SpoolingClient client = client(port)) {
            client.tell(event(2));
            assertThat(client.awaitSent(LONG)).isTrue();
        }

        assertThat(taken).containsExactlyElementsOf(events(3));
    }

    @Test
    void aFolderThatIsTakenAwayIsNotMadeAgainUntilThereIsSomethingToKeep() throws Exception {
        int port = freePort();
        Path spool = folder.resolve("spool");
        try (SpoolingClient client = new SpoolingClient(
                EventSpool.open(spool, 1_000_000),
                new LineageDoor(URI.create("http://127.0.0.1:" + port), null),
                Duration.ofMillis(20))) {
            client.tell(event(0));
            assertThat(client.awaitSent(LONG)).isFalse();
            Files.delete(spool.resolve("sender.lock"));
            for (int round = 0; round < 3; round++) {
                assertThat(client.awaitSent(LONG)).isFalse();
                assertThat(spool.resolve("sender.lock")).doesNotExist();
            }
            try (Stream<Path> left = Files.list(spool)) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(spool);
            assertThat(client.awaitSent(LONG)).isFalse();
            assertThat(spool).doesNotExist();

            serve(port);
            client.tell(event(1));
            while (!client.awaitSent(LONG)) {
                assertThat(client.isAway()).isTrue();
            }
        }
        assertThat(taken).containsExactly(new String(event(1), StandardCharsets.UTF_8));
    }

    @Test
    void aBusyServerIsAskedAgainAndARefusedEventIsPutAside() throws Exception {
        int port = freePort();
        serve(port);
        status.set(429);
        try (SpoolingClient client = client(port)) {
            client.tell(event(0));
            client.tell(event("poison"));
            client.tell(event(1));
            while (!client.awaitSent(LONG)) {
                assertThat(taken).isEmpty();
            }
        }

        assertThat(taken).containsExactlyElementsOf(events(2));
        try (var files = Files.list(folder)) {
            Path reason = files.filter(file -> file.toString().endsWith(".reason"))
                    .findFirst()
                    .orElseThrow();
            assertThat(reason).content().startsWith("status 422");
        }
    }

    @Test
    void aFullFolderSaysSoAndKeepsWhatItHas() throws Exception {
        EventSpool spool = EventSpool.open(folder, 45);
        spool.add(event("one"));
        spool.add(event("two"));

        assertThatThrownBy(() -> spool.add(event("three")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("1 events found no room");
        assertThat(spool.waiting()).hasSize(2);
        spool.taken(spool.waiting().get(0));
        spool.add(event("four"));
        assertThat(spool.waiting()).hasSize(2);
    }

    @Test
    void aProcessThatIsKilledLosesNothingThatItTold() throws Exception {
        int port = freePort();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TellingProcess.class.getName(),
                        folder.toString(),
                        String.valueOf(port))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> told = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                told.add(line);
                if (told.size() == 30) {
                    // Unlike the process itself, its handle leaves open what can still be read.
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        serve(port);
        try (SpoolingClient client = client(port)) {
            assertThat(client.awaitSent(LONG)).isTrue();
        }

        assertThat(told).hasSizeGreaterThanOrEqualTo(30);
        assertThat(taken).doesNotHaveDuplicates().startsWith(told.toArray(String[]::new));
        assertThat(new LinkedHashSet<>(taken)).hasSizeBetween(told.size(), told.size() + 1);
    }

    /** Tells events for as long as it lives. */
    static final class TellingProcess {
        private TellingProcess() {}

        public static void main(String[] arguments) throws IOException {
            try (SpoolingClient client = new SpoolingClient(
                    EventSpool.open(Path.of(arguments[0]), 100_000_000),
                    new LineageDoor(URI.create("http://127.0.0.1:" + arguments[1]), null),
                    Duration.ofMillis(20))) {
                for (int number = 0; number < 1_000_000; number++) {
                    client.tell(event(number));
                    System.out.println(new String(event(number), StandardCharsets.UTF_8));
                }
            }
        }
    }
}
