/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
@TestSecurity(user = "loader", roles = "pipeline")
class BadInputTest {
    private static final String SCHEMA = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/";

    private static ValidatableResponse post(byte[] body) {
        return raw().body(body).post("/api/v1/lineage").then();
    }

    private static RequestSpecification raw() {
        EncoderConfig encoder =
                EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return given().config(RestAssuredConfig.config().encoderConfig(encoder))
                .contentType("application/octet-stream");
    }

    private static ValidatableResponse post(String body) {
        return post(body.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }

    @Test
    void anEventWithoutARunIdIsNamedAsSuch() {
        post("{\"eventType\": \"START\", \"eventTime\": \"2026-01-01T00:00:00Z\", \"run\": {}, \"job\": {\"namespace\": \"n\", \"name\": \"j\"}}")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("lineage.event.invalid"))
                .body("detail", equalTo("run.runId is missing, expected the id of the run, a UUID."))
                .body("errors.path", hasItem("run.runId"));
    }

    @Test
    void allFaultsAreNamedAtOnceAndNoValueIsRepeated() {
        post("{\"eventTime\": \"jane@example.test\", \"run\": {\"runId\": 7}, \"job\": {\"namespace\": \" \"}, \"inputs\": [{\"name\": \"x\"}], \"outputs\": {}}")
                .statusCode(422)
                .body("errors.path", hasItem("eventTime"))
                .body("errors.path", hasItem("run.runId"))
                .body("errors.path", hasItem("job.namespace"))
                .body("errors.path", hasItem("job.name"))
                .body("errors.path", hasItem("inputs[0].namespace"))
                .body("errors.path", hasItem("outputs"))
                .body("errors.found", hasItem("not a timestamp"));
    }

    @ParameterizedTest
    @CsvSource({"TableEvent,schemaURL is of another definition", "RunStarted,schemaURL is of another definition"})
    void anUnknownKindIsRefused(String definition, String words) {
        post("{\"schemaURL\": \"%s%s\", \"eventTime\": \"2026-01-01T00:00:00Z\"}".formatted(SCHEMA, definition))
                .statusCode(422)
                .body("code", equalTo("lineage.event.unknown-kind"))
                .body("detail", containsString(words));
    }

    @Test
    void anEventOfNothingIsRefused() {
        post("{\"eventTime\": \"2026-01-01T00:00:00Z\"}")
                .statusCode(422)
                .body("code", equalTo("lineage.event.unknown-kind"));
    }

    @Test
    void whatIsNotJsonIsToldWithThePlace() {
        post("{\"eventTime\": \"2026-01-01T00:00:00Z\",\n oops}")
                .statusCode(400)
                .body("code", equalTo("lineage.event.not-json"))
                .body("detail", containsString("line 2, column"));
    }

    @Test
    void anEmptyBodyAndAnArrayAreNotEvents() {
        post(new byte[0]).statusCode(422).body("detail", containsString("is missing"));
        post("[]").statusCode(422).body("detail", containsString("/api/v1/lineage/batch"));
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        post(new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'})
                .statusCode(400)
                .body("code", equalTo("lineage.event.not-json"));
    }

    @Test
    void deepNestingIsRefused() {
        post("{\"a\":".repeat(5000) + "1" + "}".repeat(5000))
                .statusCode(413)
                .body("code", equalTo("lineage.event.too-large"));
    }

    @Test
    void aFacetOfTwentyMegabytesIsRefusedByNameAndALargeOneIsTaken() {
        byte[] refused = Events.run("large-1", "START", "large", "job")
                .facet("/run/facets", "plan", "{\"one\": \"%1$s\", \"two\": \"%1$s\"}".formatted("x".repeat(10 << 20)))
                .bytes();
        byte[] taken = Events.run("large-2", "START", "large", "job")
                .facet("/run/facets", "plan", "{\"text\": \"%s\"}".formatted("x".repeat(10 << 20)))
                .bytes();

        post(refused)
                .statusCode(413)
                .body("code", equalTo("lineage.event.too-large"))
                .body("detail", containsString("run.facets.plan is larger than 16777216 bytes"))
                .body("detail", containsString("pacta.lineage.max-facet-size"));
        post(taken).statusCode(201);
    }

    /** Compressed, as producers send what is large: nearly as large as events may be. */
    @Test
    void anEventOfSixtyMegabytesIsTaken() throws IOException {
        Events event = Events.run("large-3", "START", "large", "job");
        for (int facet = 0; facet < 6; facet++) {
            event = event.facet("/run/facets", "plan" + facet, "{\"text\": \"%s\"}".formatted("x".repeat(10 << 20)));
        }

        raw().header("Content-Encoding", "gzip")
                .body(gzip(event.bytes()))
                .post("/api/v1/lineage")
                .then()
                .statusCode(201);
    }

    @Test
    void gzipIsTakenAndBrokenGzipIsRefused() throws IOException {
        byte[] zipped = gzip(Events.run("zip-1", "START", "zip", "job").bytes());

        raw().header("Content-Encoding", "gzip")
                .body(zipped)
                .post("/api/v1/lineage")
                .then()
                .statusCode(201);
        raw().header("Content-Encoding", "gzip")
                .body(Arrays.copyOf(zipped, zipped.length / 2))
                .post("/api/v1/lineage")
                .then()
                .statusCode(400)
                .body("code", equalTo("lineage.event.not-gzip"));
        raw().header("Content-Encoding", "gzip")
                .body("no gzip".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/lineage")
                .then()
                .statusCode(400);
        raw().header("Content-Encoding", "br")
                .body(zipped)
                .post("/api/v1/lineage")
                .then()
                .statusCode(415);
    }

    @Test
    void aSmallBodyThatUnpacksToALargeOneIsRefused() throws IOException {
        raw().header("Content-Encoding", "gzip")
                .body(gzip(new byte[100 << 20]))
                .post("/api/v1/lineage")
                .then()
                .statusCode(413)
                .body("detail", containsString("more than 67108864 bytes"))
                .body("detail", containsString("pacta.lineage.max-event-size"))
                .body("code", equalTo("lineage.event.too-large"));
    }

    @Test
    void aBatchTellsOfEachEventAndKeepsTheGoodOnes() {
        String good = new String(Events.run("batch-1", "START", "batch", "job").bytes(), StandardCharsets.UTF_8);
        String bad = "{\"eventType\": \"START\", \"eventTime\": \"2026-01-01T00:00:00Z\"}";

        raw().body("[ %s,\n%s, 7, %s]".formatted(good, bad, good).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/lineage/batch")
                .then()
                .statusCode(200)
                .body("status", equalTo("partial_success"))
                .body("summary.received", equalTo(4))
                .body("summary.successful", equalTo(2))
                .body("summary.failed", equalTo(2))
                .body("summary.non_retriable", equalTo(2))
                .body("failed_events[0].index", equalTo(1))
                .body("failed_events[0].reason", containsString("run.runId is missing"))
                .body("failed_events[1].index", equalTo(2));
    }

    @Test
    void aBatchThatIsNoArrayIsRefusedAsAWhole() {
        raw().body("{}".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/lineage/batch")
                .then()
                .statusCode(400)
                .body("code", equalTo("lineage.batch.not-an-array"));
        raw().body("[{\"a\": 1}, {".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/lineage/batch")
                .then()
                .statusCode(400)
                .body("detail", containsString("Nothing of the batch was kept"));
    }

    @Test
    @TestSecurity(user = "reader", roles = "viewer")
    void aViewerMaySendNothing() {
        post(Events.run("viewer-1", "START", "n", "j").bytes()).statusCode(403);
    }
}
