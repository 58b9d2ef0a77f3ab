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
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BusyIntakeTest.OnePlace.class)
@QuarkusTestResource(DatabaseForTests.class)
@TestSecurity(user = "loader", roles = "pipeline")
class BusyIntakeTest {
    @Inject
    IntakePlaces places;

    public static final class OnePlace implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("pacta.lineage.max-concurrent-requests", "1");
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
