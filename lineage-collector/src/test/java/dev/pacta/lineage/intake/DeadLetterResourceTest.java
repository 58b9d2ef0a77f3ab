/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.pacta.lineage.event.EventJson;
import dev.pacta.lineage.store.DeadLetters;
import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
@TestSecurity(
        user = "keeper",
        roles = {"pipeline", "admin"})
class DeadLetterResourceTest {
    private static final String LETTERS = "/api/v1/lineage/dead-letters";

    @Inject
    DataSource database;

    @Inject
    DeadLetters letters;

    private static long total() {
        return given().get(LETTERS).jsonPath().getLong("total");
    }

    private static Map<String, Object> letter(String digest) {
        return given().get(LETTERS + "?limit=1000").path("items.find { it.digest == '%s' }".formatted(digest));
    }

    @Test
    void aRefusedEventIsListedWithTheReasonAndCountedWhenItComesAgain() {
        String event = "{\"eventTime\": \"2026-01-01T00:00:00Z\", \"job\": {\"namespace\": \"dead\"}}";
        String digest = EventJson.digest(event.getBytes(StandardCharsets.UTF_8));

        given().body(event).post("/api/v1/lineage").then().statusCode(422);
        given().contentType("application/json")
                .body("[%s]".formatted(event))
                .post("/api/v1/lineage/batch")
                .then()
                .statusCode(200);

        assertThat(letter(digest))
                .containsEntry("code", "lineage.event.invalid")
                .containsEntry("times", 2)
                .containsEntry("logged", false)
                .containsEntry("replayable", true);
        assertThat(letter(digest).get("reason").toString()).contains("job.name");
    }

    @Test
    void aReplayThatIsRefusedAgainKeepsTheLetter() {
        String event = "{\"eventTime\": \"never\", \"job\": {\"namespace\": \"dead\", \"name\": \"again\"}}";
        String digest = EventJson.digest(event.getBytes(StandardCharsets.UTF_8));
        given().body(event).post("/api/v1/lineage").then().statusCode(422);

        given().post(LETTERS + "/" + digest + "/replay")
                .then()
                .statusCode(422)
                .body("detail", containsString("eventTime"));

        assertThat(letter(digest)).containsEntry("times", 2);
        given().delete(LETTERS + "/" + digest).then().statusCode(204);
        assertThat(letter(digest)).isNull();
        given().delete(LETTERS + "/" + digest).then().statusCode(404).body("code", equalTo("request.not-found"));
        given().post(LETTERS + "/nonsense/replay").then().statusCode(404);
    }

    @Test
    void anEventOfTheLogThatCouldNotBeFoldedIsFoldedByAReplay() throws Exception {
        byte[] event = Events.run("unfolded", "COMPLETE", "dead", "unfolded").bytes();
        String digest = EventJson.digest(event);
        given().contentType("application/json")
                .body(event)
                .post("/api/v1/lineage")
                .then()
                .statusCode(201);
        pretendThatItsFoldingFailed(digest);
        assertThat(letter(digest)).containsEntry("logged", true).containsEntry("replayable", true);

        given().post(LETTERS + "/" + digest + "/replay").then().statusCode(204);

        assertThat(letter(digest)).isNull();
        given().get("/api/v1/namespaces/dead/jobs/unfolded").then().statusCode(200);
    }

    @Test
    void theBytesOfALetterAreGivenToBeSaved() {
        String event = "{\"eventTime\": \"never\", \"job\": {\"namespace\": \"dead\", \"name\": \"saved\"}}";
        String digest = EventJson.digest(event.getBytes(StandardCharsets.UTF_8));
        given().body(event).post("/api/v1/lineage").then().statusCode(422);

        given().get(LETTERS + "/" + digest + "/body")
                .then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("Content-Disposition", containsString("attachment"))
                .body(equalTo(event));
        given().get(LETTERS + "/sha256:0/body").then().statusCode(404);
    }

    @Test
    void allWithACodeAreTakenAgainAndThoseStillRefusedStay() throws Exception {
        String refused = "{\"eventTime\": \"never\", \"job\": {\"namespace\": \"dead\", \"name\": \"refused\"}}";
        String digest = EventJson.digest(refused.getBytes(StandardCharsets.UTF_8));
        given().body(refused).post("/api/v1/lineage").then().statusCode(422);
        for (int event = 0; event < 150; event++) {
            byte[] wellFormed = Events.run("replayed-" + event, "COMPLETE", "dead", "replayed")
                    .bytes();
            letters.addOrFail(wellFormed, "test.was-refused", "a rule that is gone");
        }
        pretendThatItWas("test.was-refused", digest);
        assertThat(codes()).containsEntry("test.was-refused", 151);
        given().get(LETTERS + "?code=test.was-refused&limit=1")
                .then()
                .body("total", equalTo(151), "items.code", equalTo(List.of("test.was-refused")));

        given().post(LETTERS + "/replay?code=test.was-refused")
                .then()
                .statusCode(200)
                .body("taken", equalTo(150), "refused", equalTo(1), "complete", equalTo(true));

        assertThat(codes()).doesNotContainKey("test.was-refused");
        assertThat(letter(digest))
                .containsEntry("code", "lineage.event.invalid")
                .containsEntry("times", 2);
        given().get("/api/v1/namespaces/dead/jobs/replayed").then().statusCode(200);
        given().post(LETTERS + "/replay?code=test.nobody")
                .then()
                .body("taken", equalTo(0), "refused", equalTo(0), "complete", equalTo(true));
    }

    private static Map<String, Integer> codes() {
        return given().get(LETTERS).jsonPath().<Map<String, Object>>getList("codes").stream()
                .collect(Collectors.toMap(
                        code -> code.get("code").toString(), code -> ((Number) code.get("count")).intValue()));
    }

    private void pretendThatItWas(String code, String digest) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "update lineage_dead_letter set code = ? where digest = decode(?, 'hex')")) {
            statement.setString(1, code);
            statement.setString(2, digest.substring("sha256:".length()));
            statement.executeUpdate();
        }
    }

    private void pretendThatItsFoldingFailed(String digest) throws Exception {
        given().get("/api/v1/namespaces/dead/jobs/unfolded").then().statusCode(200);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        insert into lineage_dead_letter (digest, event_id, code, reason, size, first_at, last_at)
                        select digest, id, 'lineage.event.not-folded', 'test', 1, now(), now() from lineage_event
                        where digest = decode(?, 'hex')
                        """)) {
            statement.setString(1, digest.substring("sha256:".length()));
            statement.executeUpdate();
        }
    }

    @Test
    @TestSecurity(user = "loader", roles = "pipeline")
    void aPipelineMayNotReadWhatOthersSent() {
        given().get(LETTERS).then().statusCode(403);
        given().get(LETTERS + "/sha256:0/body").then().statusCode(403);
        given().post(LETTERS + "/replay").then().statusCode(403);
    }

    @Test
    void ofManyRefusedBodiesTheNewestAreKept() throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement older = connection.prepareStatement(
                        "insert into lineage_dead_letter (digest, code, reason, size, first_at, last_at)"
                                + " select sha256(convert_to('older ' || n, 'UTF8')), 'older', 'older', 1, now() - n * interval '1 minute',"
                                + " now() - n * interval '1 minute' from generate_series(1, 10300) n")) {
            older.executeUpdate();
        }

        for (int body = 0; body < 200; body++) {
            letters.addOrFail(("newer " + body).getBytes(StandardCharsets.UTF_8), "newer", "newer");
        }

        assertThat(total()).isBetween(200L, 10_200L);
        assertThat(given().get(LETTERS + "?limit=1000").jsonPath().getList("items.code", String.class))
                .filteredOn("newer"::equals)
                .hasSize(200);
    }
}
