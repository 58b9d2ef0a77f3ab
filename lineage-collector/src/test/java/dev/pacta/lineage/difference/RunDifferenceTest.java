/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.difference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.pacta.lineage.EventIntake;
import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
@TestSecurity(user = "reader", roles = "viewer")
class RunDifferenceTest {
    private static final String VERSION = "{\"datasetVersion\": \"%s\"}";
    private static final String STATISTICS = "{\"_producer\": \"p%d\", \"rowCount\": %d, \"size\": 7}";

    @Inject
    EventIntake intake;

    @Test
    @DisplayName("Other inputs, versions, counts and facets of runs are told, what is the same is counted")
    void tellsWhatIsOtherwise() {
        intake.accept(events("rd-1", "1", 10, "3.5").reads("rd", "first").bytes());
        intake.accept(events("rd-2", "2", 11, "4.0")
                .facet("/run/facets", "rd_retry", "{\"attempt\": 2}")
                .writes("rd", "second")
                .bytes());

        JsonPath answer = given().queryParam("left", "rd-1")
                .queryParam("right", "rd-2")
                .get("/api/v1/graph/diff/runs")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getString("left.state")).isEqualTo("COMPLETED");
        assertThat(answer.getString("left.job.name")).isEqualTo("rd_load");
        assertThat(answer.getString("right.id")).isEqualTo("rd-2");
        assertThat(answer.getList("facets").toString())
                .isEqualTo("[{name=processing_engine, keys=[version]}, {name=rd_retry, only=right}]");
        assertThat(answer.getList("reads").toString())
                .isEqualTo("[{dataset={namespace=rd, name=first}, only=left, facets=[]}, "
                        + "{dataset={namespace=rd, name=raw}, leftVersion=1, rightVersion=2, facets=[]}]");
        assertThat(answer.getList("writes").toString())
                .isEqualTo("[{dataset={namespace=rd, name=clean}, facets=[{name=outputStatistics, keys=[rowCount]}]}, "
                        + "{dataset={namespace=rd, name=second}, only=right, facets=[]}]");
        assertThat(answer.getLong("same")).isEqualTo(1);
        assertThat(answer.getInt("leftOut")).isZero();
    }

    @Test
    void boundsAndUnknownRuns() {
        intake.accept(events("rb-1", "1", 10, "3.5").reads("rd", "first").bytes());
        intake.accept(events("rb-2", "2", 11, "4.0").bytes());

        given().queryParam("left", "rb-1")
                .queryParam("right", "rb-2")
                .queryParam("limit", 1)
                .get("/api/v1/graph/diff/runs")
                .then()
                .statusCode(200)
                .body("reads", hasSize(1))
                .body("writes", empty())
                .body("leftOut", equalTo(2));
        refused(404, "rb-3", "rb-1", "rb-3");
        refused(400, "the same run", "rb-1", "rb-1");
        refused(400, "missing", "rb-1", "");
    }

    private static void refused(int status, String reason, String left, String right) {
        given().queryParam("left", left)
                .queryParam("right", right)
                .get("/api/v1/graph/diff/runs")
                .then()
                .statusCode(status)
                .body("detail", containsString(reason));
    }

    private static Events events(String run, String version, int rows, String engine) {
        return Events.run(run, "COMPLETE", "rd", "rd_load")
                .reads("rd", "raw")
                .facet("/inputs/0/facets", "version", VERSION.formatted(version))
                .reads("rd", "same")
                .writes("rd", "clean")
                .facet("/outputs/0/outputFacets", "outputStatistics", STATISTICS.formatted(rows, rows))
                .facet(
                        "/run/facets",
                        "processing_engine",
                        "{\"name\": \"spark\", \"version\": \"%s\"}".formatted(engine));
    }
}
