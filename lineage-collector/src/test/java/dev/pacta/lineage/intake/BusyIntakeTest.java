/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BusyIntakeTest.OnePlace.class)
@QuarkusTestResource(DatabaseForTests.class)
@TestSecurity(user = "loader", roles = "pipeline")
class BusyIntakeTest {
    @Inject
    IntakePlaces places;

    @Inject
    BodyRoom room;

    public static final class OnePlace implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("pacta.lineage.max-concurrent-requests", "1", "pacta.lineage.max-bytes-under-way", "100K");
        }
    }

    @Test
    void asksToComeBackWhenEveryPlaceIsTaken() {
        assertThat(places.take()).isTrue();
        try {
            given().body("{}")
                    .post("/api/v1/lineage")
                    .then()
                    .statusCode(429)
                    .header("Retry-After", "1")
                    .body("code", equalTo("lineage.intake.busy"));
        } finally {
            places.giveBack();
        }
    }

    @Test
    void asksToComeBackWhenTheBodiesUnderWayHaveTheRoomAndTakesALargerOneAlone() throws Exception {
        byte[] large = Events.run("large", "START", "store", "large")
                .facet("/run/facets", "large", "{\"text\": \"%s\"}".formatted("x".repeat(300_000)))
                .bytes();
        try (BodyRoom.Part other = room.part()) {
            other.take(1_000);
            for (int round = 0; round < 2; round++) {
                given().body(large)
                        .post("/api/v1/lineage")
                        .then()
                        .statusCode(429)
                        .header("Retry-After", "1")
                        .body("code", equalTo("lineage.intake.busy"));
                given().header("Content-Encoding", "gzip")
                        .body(gzip(large))
                        .post("/api/v1/lineage")
                        .then()
                        .statusCode(429);
            }
        }
        given().body(large).post("/api/v1/lineage").then().statusCode(201);
        try (BodyRoom.Part one = room.part();
                BodyRoom.Part other = room.part()) {
            one.take(1);
            other.take((100 << 10) - 1);
        }
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        }
        return packed.toByteArray();
    }

    @Test
    void whoeverIsAnsweredGivesThePlaceBackWhateverTheAnswer() {
        for (int round = 0; round < 3; round++) {
            given().body("{}").post("/api/v1/lineage").then().statusCode(422);
            given().body(Events.run("busy-" + round, "START", "store", "busy").bytes())
                    .post("/api/v1/lineage")
                    .then()
                    .statusCode(201);
        }
    }
}
