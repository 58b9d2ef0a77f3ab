/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.service.testing.Caller;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies that say no length before, on a connection that this test holds itself. */
@QuarkusTest
class UnreadBodiesTest {
    private static final long TOO_LONG = 300L * 1024 * 1024;
    private static final long MOST_TAKEN = 160L * 1024 * 1024;
    private static final int CHUNK = 64 * 1024;

    @TestHTTPResource("/")
    URI server;

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/lint, application/yaml",
        "PUT, /api/v1/contracts/long/versions/1.0.0, application/yaml",
        "POST, /api/v1/checks, application/json",
        "POST, /api/v1/lineage, application/json",
        "POST, /registry/confluent/subjects/long-value, application/json",
        "GET, /api/v1/contracts, application/json",
        "DELETE, /api/v1/tokens/none, application/json",
        "GET, /q/health, application/json",
        "GET, /, text/html"
    })
    void aBodyThatIsTooLongIsRefusedWhoeverReadsIt(String method, String path, String type) throws Exception {
        try (RawHttp connection = new RawHttp(server.getPort())) {
            connection.send(head(method, path, type));
            long taken = connection.sendChunks(TOO_LONG, CHUNK);
            RawHttp.Answer answer = connection.answer();

            assertThat(answer.status()).as(answer.head()).isEqualTo(413);
            if (path.startsWith("/registry/")) {
                assertThat(answer.header("content-type")).startsWith("application/vnd.schemaregistry.v1+json");
                assertThat(JsonPath.from(answer.body()).getInt("error_code")).isEqualTo(413);
            } else {
                assertThat(answer.header("content-type")).startsWith("application/problem+json");
                assertThat(JsonPath.from(answer.body()).getString("code")).endsWith(".too-large");
            }
            assertThat(taken).as("how much the server reads of it").isLessThan(MOST_TAKEN);
            assertThat(connection.isClosed()).isTrue();
        }
    }

    /** An endpoint that reads no body need not wait for its end. */
    @ParameterizedTest
    @CsvSource({"POST, /api/v1/signout, 204", "POST, /api/v1/nothing-here, 404"})
    void whatNeedsNoBodyAnswersAtOnceAndTheConnectionEnds(String method, String path, int status) throws Exception {
        try (RawHttp connection = new RawHttp(server.getPort())) {
            connection.send(head(method, path, "application/json"));
            long taken = connection.sendChunks(TOO_LONG, CHUNK);

            assertThat(connection.answer().status()).isEqualTo(status);
            assertThat(taken).as("how much the server reads of it").isLessThan(MOST_TAKEN);
            assertThat(connection.isClosed()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/v1/contracts, 200", "GET, /q/health/live, 200", "POST, /api/v1/nothing-here, 404"})
    void aShortBodyThatNobodyReadsHarmsNothingAndTheConnectionGoesOn(String method, String path, int status)
            throws Exception {
        try (RawHttp connection = new RawHttp(server.getPort())) {
            for (int i = 0; i < 3; i++) {
                connection.send(head(method, path, "application/json"));
                connection.sendChunks(3 * CHUNK, CHUNK);

                assertThat(connection.answer().status()).isEqualTo(status);
            }
        }
    }

    @Test
    void aBodyThatNeverEndsHoldsNoOtherRequestUp() throws Exception {
        try (RawHttp slow = new RawHttp(server.getPort());
                RawHttp other = new RawHttp(server.getPort())) {
            slow.send(head("POST", "/api/v1/checks", "application/json"));
            slow.send("5\r\n{\"con");
            other.send("GET /q/health/live HTTP/1.1\r\nHost: pacta\r\n\r\n");

            assertThat(other.answer().status()).isEqualTo(200);
        }
    }

    @Test
    void whoIsGoneInTheMiddleOfABodyKeepsNoThreadWaiting() throws Exception {
        try (RawHttp gone = new RawHttp(server.getPort())) {
            gone.send(head("POST", "/api/v1/checks", "application/json"));
            gone.send("5\r\n{\"con");
            until(() -> readers() > 0);
        }
        until(() -> readers() == 0);
    }

    /** Well before the server would give a silent sender up. */
    private static void until(BooleanSupplier reached) {
        Instant end = Instant.now().plusSeconds(20);
        while (!reached.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** How many threads wait for the bodies of requests. */
    private static long readers() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Arrays.stream(stack)
                        .anyMatch(frame -> frame.getClassName().contains("VertxInputStream")))
                .count();
    }

    private static String head(String method, String path, String type) {
        return "%s %s HTTP/1.1\r\nHost: pacta\r\nAuthorization: Bearer %s\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n"
                .formatted(method, path, Caller.adminToken(), type);
    }
}
