/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.pacta.lineage.testing.DatabaseForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BusyIntakeTest.NoPlaces.class)
@QuarkusTestResource(DatabaseForTests.class)
@TestSecurity(user = "loader", roles = "pipeline")
class BusyIntakeTest {
    public static final class NoPlaces implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("pacta.lineage.max-concurrent-requests", "0");
        }
    }

    @Test
    void asksToComeBackWhenEveryPlaceIsTaken() {
        given().body("{}")
                .post("/api/v1/lineage")
                .then()
                .statusCode(429)
                .header("Retry-After", "1")
                .body("code", equalTo("lineage.intake.busy"));
    }
}
