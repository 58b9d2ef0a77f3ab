/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.pacta.validation.report.LineageOutlet;
import io.openlineage.client.OpenLineage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder on a small file system of its own that is full; who may not mount one leaves this out. */
class FullDiskTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int SIZE = 10_000;

    @TempDir
    private Path place;

    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean away = new AtomicBoolean(true);
    private HttpServer server;
    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(place.resolve("disk"));
        assumeTrue(ends("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.toString()), "may not mount");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/lineage", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int answer = away.get() ? 503 : body.contains("poison") ? 422 : 201;
            if (answer == 201) {
                taken.add(body);
            }
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void unmount() throws Exception {
        if (server != null) {
            server.stop(0);
            assertThat(ends("umount", "-l", disk.toString())).isTrue();
        }
    }

    private static boolean ends(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static String event(Object number) {
        return "{\"event\": \"%s\", \"text\": \"%s\"}".formatted(number, "x".repeat(SIZE));
    }

    @Test
    void whatFindsNoRoomIsSaidAndNothingOfItSentAndTheRestGoesWhenItCan() throws Exception {
        List<String> kept = new ArrayList<>();
        try (SpoolingClient client = new SpoolingClient(
                EventSpool.open(disk, 1 << 30), new LineageDoor(address(), null), Duration.ofMillis(20))) {
            tell(client, "poison", kept);
            for (int number = 0; kept.size() == number + 1; number++) {
                tell(client, number, kept);
            }
            assertThat(kept).hasSizeBetween(5, 30);
            assertThat(files(".draft")).isZero();
            assertThat(files(".json")).isEqualTo(kept.size());
            // The last bytes go too, so that not even the reason of a refusal finds room.
            assertThatThrownBy(() -> Files.write(disk.resolve("filling"), new byte[1 << 20]))
                    .isInstanceOf(IOException.class);

            away.set(false);
            awaitSent(client);

            assertThat(taken).containsExactlyElementsOf(kept.subList(1, kept.size()));
            assertThat(files(".refused")).isOne();
            assertThat(files(".reason")).as("half a reason is none").isZero();
            client.tell(event("after").getBytes(StandardCharsets.UTF_8));
            awaitSent(client);
            assertThat(taken).last().isEqualTo(event("after"));
        }
    }

    @Test
    void aPipelineThatTellsIsNeverBrokenByIt() throws Exception {
        Files.createDirectory(disk.resolve("spool"));
        assertThatThrownBy(() -> Files.write(disk.resolve("filling"), new byte[1 << 20]))
                .isInstanceOf(IOException.class);
        LineageOutlet outlet = new LineageOutlet(address(), null, disk.resolve("spool"));
        OpenLineage lineage = new OpenLineage(address());
        OpenLineage.RunEvent run = lineage.newRunEventBuilder()
                .eventType(OpenLineage.RunEvent.EventType.RUNNING)
                .eventTime(ZonedDateTime.parse("2026-01-01T00:00:00Z"))
                .run(lineage.newRunBuilder().runId(new UUID(0, 1)).build())
                .job(lineage.newJobBuilder().namespace("jobs").name("full").build())
                .build();

        assertThatCode(() -> outlet.tell(run)).doesNotThrowAnyException();
        away.set(false);
        assertThatCode(() -> outlet.tell(run)).doesNotThrowAnyException();

        assertThat(taken)
                .as("what cannot be kept is sent at once")
                .singleElement()
                .asString()
                .contains("\"full\"");
    }

    private static void tell(SpoolingClient client, Object number, List<String> kept) {
        String event = event(number);
        try {
            client.tell(event.getBytes(StandardCharsets.UTF_8));
            kept.add(event);
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private static void awaitSent(SpoolingClient client) throws InterruptedException {
        long end = System.nanoTime() + LONG.toNanos();
        while (!client.awaitSent(LONG)) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    private long files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(disk)) {
            return files.filter(file -> file.toString().endsWith(ending)).count();
        }
    }
}
