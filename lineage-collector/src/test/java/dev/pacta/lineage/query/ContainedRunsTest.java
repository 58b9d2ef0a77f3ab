/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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

/** A DAG whose task runs dbt, which runs Spark: as Airflow, dbt and Spark tell it, the last without a root. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
@TestSecurity(user = "reader", roles = "viewer")
class ContainedRunsTest {
    @Inject
    EventIntake intake;

    private void tell(String run, String time, String parent, String root) {
        Events event = Events.run(run, "COMPLETE", "within", run + "_job").at(time);
        String within =
                "{\"run\": {\"runId\": \"%1$s\"}, \"job\": {\"namespace\": \"within\", \"name\": \"%1$s_job\"}%2$s}";
        String whole = root.isEmpty() ? "" : ", \"root\": " + within.formatted(root, "");
        intake.accept((parent.isEmpty() ? event : event.facet("/run/facets", "parent", within.formatted(parent, whole)))
                .bytes());
    }

    private void tellOfTheDag() {
        // The innermost first: events come in any order.
        tell("spark", "2026-01-01T00:03:00Z", "dbt", "");
        tell("dbt", "2026-01-01T00:02:00Z", "task", "dag");
        tell("task", "2026-01-01T00:01:00Z", "dag", "dag");
        tell("task-2", "2026-01-01T00:04:00Z", "group-never-told-of", "dag");
        tell("dag", "2026-01-01T00:00:00Z", "", "");
    }

    private static JsonPath within(String run) {
        return given().get("/api/v1/graph/runs/{id}/contained", run)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void aRootContainsAllThatNamesItAndWhatTheyContain() {
        tellOfTheDag();

        JsonPath dag = within("dag");
        assertThat(dag.getList("items.id", String.class)).containsExactly("task", "dbt", "spark", "task-2");
        assertThat(dag.getList("items.parent", String.class))
                .containsExactly("dag", "task", "dbt", "group-never-told-of");
        assertThat(dag.getInt("total")).isEqualTo(4);
        assertThat((Object) dag.get("parent")).isNull();
    }

    @Test
    void aRunNamesWhatContainsItAndTheWhole() {
        tellOfTheDag();

        JsonPath dbt = within("dbt");
        assertThat(dbt.getString("parent.id")).isEqualTo("task");
        assertThat(dbt.getString("root.id")).isEqualTo("dag");
        assertThat(dbt.getString("root.job.name")).isEqualTo("dag_job");
        assertThat(dbt.getList("items.id", String.class)).containsExactly("spark");
        assertThat((Object) within("spark").get("root")).isNull();
        assertThat(within("group-never-told-of").getList("items.id", String.class))
                .containsExactly("task-2");
        given().get("/api/v1/graph/runs/never/contained").then().statusCode(404);
    }

    @Test
    void pagesAreInTheOrderInWhichTheRunsBegan() {
        tellOfTheDag();

        given().get("/api/v1/graph/runs/dag/contained?limit=2&offset=1")
                .then()
                .body("items.id", equalTo(List.of("dbt", "spark")), "total", equalTo(4));
    }

    @Test
    void parentsInACircleEnd() {
        tell("round", "2026-01-01T00:00:00Z", "about", "");
        tell("about", "2026-01-01T00:00:01Z", "round", "");

        assertThat(within("round").getList("items.id", String.class)).containsExactly("about");
    }
}
