/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.lineage.event.EventJson;
import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.Events;
import dev.pacta.testkit.MutatedBodies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Whatever a body is, the answer is one that a client can act on. {@code -Dpacta.bodies=1000000} sends so many,
 * {@code -Dpacta.bodies.seed} others.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
@TestSecurity(
        user = "admin",
        roles = {"admin"})
class MutatedBodiesTest {
    private static final int BODIES = Integer.getInteger("pacta.bodies", 600);
    private static final long SEED = Long.getLong("pacta.bodies.seed", 20_260_101L);
    private static final int AT_ONCE = 16;
    private static final int BUSY = 429;
    private static final Set<Integer> REFUSALS = Set.of(400, 413, 415, 422);

    @Inject
    DataSource database;

    @TestHTTPResource("/api/v1/lineage")
    URI address;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    @Test
    void everyBodyIsTakenOrRefusedWithAReason() throws Exception {
        MutatedBodies bodies = MutatedBodies.of(Path.of("..", "examples", "lineage"), SEED);
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int thread = 0; thread < AT_ONCE; thread++) {
                threads.submit(() -> {
                    for (int number = next.getAndIncrement(); number < BODIES; number = next.getAndIncrement()) {
                        send(number, bodies);
                    }
                });
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(2, TimeUnit.HOURS)).isTrue();
        }

        assertThat(faults).as("seed %d", SEED).isEmpty();
        assertThat(taken).hasValueGreaterThan(BODIES / 20);
        assertThat(refused).hasValueGreaterThan(BODIES / 20);
        byte[] good = Events.run("after-the-mutated", "COMPLETE", "mutated", "after")
                .at("2026-01-01T00:00:00Z")
                .writes("mutated", "after")
                .bytes();
        assertThat(post(address, good, false).statusCode()).isEqualTo(201);
        assertThat(get("namespaces/mutated/datasets/after").path("name").asText())
                .isEqualTo("after");
        assertThat(notFolded())
                .as("in the log and not in the graph, seed %d", SEED)
                .isEmpty();
    }

    private void send(int number, MutatedBodies bodies) {
        try {
            MutatedBodies.Body body = bodies.body(number);
            URI to = body.batch() ? URI.create(address + "/batch") : address;
            HttpResponse<byte[]> answer = post(to, body.bytes(), body.gzip());
            while (answer.statusCode() == BUSY) {
                answer = post(to, body.bytes(), body.gzip());
            }
            judge(number, answer);
        } catch (IOException | RuntimeException broken) {
            faults.add("body %d: %s".formatted(number, broken));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void judge(int number, HttpResponse<byte[]> answer) throws IOException {
        int status = answer.statusCode();
        if (status == 200 || status == 201) {
            taken.incrementAndGet();
            return;
        }
        refused.incrementAndGet();
        JsonNode problem = EventJson.tree(answer.body());
        boolean explained = !problem.path("code").asText("").isEmpty()
                && !problem.path("detail").asText("").isEmpty();
        if (!REFUSALS.contains(status) || !explained) {
            faults.add("body %d: %d %s".formatted(number, status, new String(answer.body(), StandardCharsets.UTF_8)));
        }
    }

    private HttpResponse<byte[]> post(URI to, byte[] body, boolean gzip) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(to)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        if (gzip) {
            request.header("Content-Encoding", "gzip");
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        URI of = URI.create(address.toString().replace("lineage", path));
        return EventJson.tree(http.send(HttpRequest.newBuilder(of).build(), BodyHandlers.ofByteArray())
                .body());
    }

    /** Events that were accepted and could not be worked in. */
    private List<String> notFolded() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select reason, convert_from(e.body, 'UTF8') from lineage_dead_letter d"
                                + " join lineage_event e on e.id = d.event_id limit 5")) {
            while (rows.next()) {
                found.add(rows.getString(1) + " " + rows.getString(2));
            }
        }
        return found;
    }
}
