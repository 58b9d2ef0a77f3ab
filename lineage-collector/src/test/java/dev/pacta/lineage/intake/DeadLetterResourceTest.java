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
import java.util.Map;
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

        assertThat(letters.count()).isBetween(200L, 10_200L);
        assertThat(given().get(LETTERS + "?limit=1000").jsonPath().getList("items.code", String.class))
                .filteredOn("newer"::equals)
                .hasSize(200);
    }
}
