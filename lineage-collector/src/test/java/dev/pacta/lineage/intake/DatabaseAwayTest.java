/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.pacta.lineage.GraphKeeper;
import dev.pacta.lineage.testing.Events;
import dev.pacta.lineage.testing.StoppableDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = StoppableDatabase.class, restrictToAnnotatedClass = true)
@TestSecurity(
        user = "loader",
        roles = {"pipeline", "viewer"})
class DatabaseAwayTest {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    @Inject
    GraphKeeper graph;

    @Test
    void whileTheDatabaseIsAwayClientsAreAskedToComeBackAndThenEverythingGoesOn() {
        assertThat(send("before")).isEqualTo(201);
        assertThat(graph.current().job("away", "before")).isPresent();

        StoppableDatabase.takeAway();

        given().contentType("application/json")
                .body(Events.run("during", "COMPLETE", "away", "during").bytes())
                .post("/api/v1/lineage")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("code", equalTo("server.unavailable"));
        given().get("/api/v1/namespaces").then().statusCode(503).header("Retry-After", "5");
        assertThat(graph.current().job("away", "before"))
                .as("the last snapshot serves")
                .isPresent();

        StoppableDatabase.startAgain();

        sendUntilTaken("after");
        assertThat(graph.current().job("away", "after")).isPresent();
        assertThat(graph.current().job("away", "before")).isPresent();
        assertThat(graph.current().job("away", "during")).isEmpty();
    }

    private static int send(String name) {
        return given().contentType("application/json")
                .body(Events.run(name, "COMPLETE", "away", name).bytes())
                .post("/api/v1/lineage")
                .statusCode();
    }

    /** Connections of the pool that broke are found out one by one, each by a request that is asked to come back. */
    private static void sendUntilTaken(String name) {
        Instant latest = Instant.now().plus(LONGEST);
        int status = send(name);
        while (status == 503 && Instant.now().isBefore(latest)) {
            status = send(name);
        }
        assertThat(status).isEqualTo(201);
    }
}
