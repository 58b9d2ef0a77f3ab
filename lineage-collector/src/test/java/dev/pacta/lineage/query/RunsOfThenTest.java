/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pacta.lineage.EventIntake;
import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs as they were then, whatever the order in which their events came. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
@TestSecurity(user = "reader", roles = "viewer")
class RunsOfThenTest {
    @Inject
    EventIntake intake;

    private void tell(String run, String type, String time, String parent) {
        Events event =
                Events.run(run, type, "then", parent.isEmpty() ? "dag" : "task").at(time);
        intake.accept((parent.isEmpty()
                        ? event
                        : event.facet(
                                "/run/facets",
                                "parent",
                                "{\"run\": {\"runId\": \"%s\"}, \"job\": {\"namespace\": \"then\", \"name\": \"dag\"}}"
                                        .formatted(parent)))
                .bytes());
    }

    private void tellOfTwoRuns() {
        tell("then-2", "FAIL", "2026-03-02T11:00:00Z", "");
        tell("then-2", "START", "2026-03-02T10:00:00Z", "");
        tell("then-1", "START", "2026-03-01T10:00:00Z", "");
        tell("then-1", "COMPLETE", "2026-03-01T11:00:00Z", "");
        tell("then-1-task", "COMPLETE", "2026-03-01T10:30:00Z", "then-1");
        tell("then-1-task", "START", "2026-03-01T10:10:00Z", "then-1");
    }

    private static JsonPath get(String path, String at) {
        return given().queryParam("at", at)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void ofAJobThoseThatHadBegunAreGivenInTheirStateOfThen() {
        tellOfTwoRuns();
        String runs = "/api/v1/namespaces/then/jobs/dag/runs";

        JsonPath between = get(runs, "2026-03-02T10:30:00Z");

        assertThat(between.getList("runs.id", String.class)).containsExactly("then-2", "then-1");
        assertThat(between.getList("runs.state", String.class)).containsExactly("RUNNING", "COMPLETED");
        assertThat(between.getString("runs[0].endedAt")).isNull();
        assertThat(between.getInt("totalCount")).isEqualTo(2);
        assertThat(get(runs, "2026-03-01T10:00:00Z").getList("runs.id")).isEqualTo(List.of("then-1"));
        assertThat(get(runs, "2026-02-01T00:00:00Z").getInt("totalCount")).isZero();
        assertThat(get(runs, "2026-03-02T11:00:00Z").getList("runs.state")).isEqualTo(List.of("FAILED", "COMPLETED"));
        assertThat(given().queryParam("known", "2026-03-01T10:30:00Z")
                        .get(runs)
                        .jsonPath()
                        .getList("runs.state"))
                .isEqualTo(List.of("RUNNING"));
    }

    @Test
    void aRunThatHadNotBegunIsNotThere() {
        tellOfTwoRuns();

        assertThat(get("/api/v1/jobs/runs/then-2", "2026-03-02T10:00:00Z").getString("state"))
                .isEqualTo("RUNNING");
        given().queryParam("at", "2026-03-02T09:00:00Z")
                .get("/api/v1/jobs/runs/then-2")
                .then()
                .statusCode(404);
    }

    @Test
    void whatARunContainedByThenIsGivenAsItWas() {
        tellOfTwoRuns();
        String contained = "/api/v1/graph/runs/then-1/contained";

        assertThat(get(contained, "2026-03-01T10:20:00Z").getList("items.state"))
                .isEqualTo(List.of("RUNNING"));
        assertThat(get(contained, "2026-03-01T10:05:00Z").getInt("total")).isZero();
        assertThat(get(contained, "2026-03-01T10:30:00Z").getList("items.state"))
                .isEqualTo(List.of("COMPLETED"));
        given().queryParam("at", "2026-01-01T00:00:00Z").get(contained).then().statusCode(404);
    }

    @Test
    void theNewestRunInMarquezsGraphIsAsItWas() {
        tellOfTwoRuns();

        JsonPath graph = given().queryParam("nodeId", "job:then:dag")
                .queryParam("at", "2026-03-02T10:30:00Z")
                .get("/api/v1/lineage")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(graph.getList("graph.data.latestRun"))
                .extracting("id", "state", "endedAt")
                .contains(tuple("then-2", "RUNNING", null));
    }
}
