/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.service.testing.Caller;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What nearly every event is takes the short way, and nobody gets in by it. */
@QuarkusTest
class OrdinaryEventsTest {
    @Test
    void takesAnEventWithoutTheResources() {
        String token = newToken("pipeline");
        double before = ordinary();
        // The first is looked up in the database, the second is remembered.
        send(Caller.with(token), event(), 201);
        send(Caller.with(token), event(), 201);
        assertThat(ordinary() - before).isEqualTo(2);
    }

    @Test
    void leavesWhatIsNotOrdinaryToTheResource() throws IOException {
        double before = ordinary();
        RequestSpecification sender = Caller.as("pipeline").header("Content-Encoding", "gzip");
        given().spec(sender)
                .body(packed(event()))
                .post("/api/v1/lineage")
                .then()
                .statusCode(201);
        send(Caller.as("pipeline"), "{\"eventTime\": 1", 400);
        assertThat(ordinary()).isEqualTo(before);
    }

    @Test
    void letsNobodyInWhoMayNotSend() {
        double before = ordinary();
        send(given(), event(), 401);
        send(given().auth().oauth2("pacta_invented"), event(), 401);
        send(given().auth().oauth2("no.jwt.either"), event(), 401);
        send(Caller.as("viewer"), event(), 403);
        assertThat(ordinary()).isEqualTo(before);
    }

    @Test
    void countsAFailedSignInForTheEndpointAndNotForTheAddress() {
        String invented = UUID.randomUUID().toString();
        given().auth()
                .oauth2("pacta_invented")
                .get("/api/v1/contracts/" + invented)
                .then()
                .statusCode(401);
        assertThat(metrics()).doesNotContain(invented);
        assertThat(metrics().lines())
                .anyMatch(line -> line.startsWith("http_server_requests_seconds_count")
                        && line.contains("status=\"401\"")
                        && line.contains("uri=\"/api/v1/contracts/{id}\""));
    }

    private static void send(RequestSpecification sender, String event, int status) {
        given().spec(sender)
                .contentType("application/json")
                .body(event.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/lineage")
                .then()
                .statusCode(status);
    }

    private static String newToken(String role) {
        return Caller.newToken(Map.of("name", "ordinary-" + UUID.randomUUID(), "roles", List.of(role)));
    }

    private static String event() {
        return """
                {"eventType": "COMPLETE", "eventTime": "2026-03-01T12:00:00Z", "producer": "https://example.test",
                 "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
                 "run": {"runId": "%s"}, "job": {"namespace": "tests", "name": "ordinary"}}
                """.formatted(UUID.randomUUID());
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static double ordinary() {
        return metrics()
                .lines()
                .filter(line -> line.startsWith("lineage_events_ordinary_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static String metrics() {
        return Caller.as("viewer")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
