/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import dev.pacta.lineage.EventIntake;
import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
@TestSecurity(user = "reader", roles = "viewer")
class MarquezApiTest {
    private static final String NS = "postgres://shop:5432";
    private static final String RUN = "a5a4e5e5-2d08-4d4b-a7a6-0b1ba1a5a001";

    @Inject
    EventIntake intake;

    @BeforeEach
    void aRunThatHasEnded() {
        // The end comes first, and the start twice: neither changes what is known in the end.
        intake.accept(Events.run(RUN, "COMPLETE", "airflow", "daily.orders")
                .at("2026-01-01T00:01:00Z")
                .writes(NS, "shop.daily_orders")
                .facet(
                        "/outputs/0/facets",
                        "schema",
                        "{\"fields\": [{\"name\": \"total\", \"type\": \"NUMERIC\", \"description\": \"Sum\"}]}")
                .facet("/outputs/0/facets", "my_own", "{\"kept\": 1.50}")
                .facet(
                        "/outputs/0/outputFacets",
                        "outputStatistics",
                        "{\"rowCount\": 12, \"size\": 340, \"fileCount\": 2}")
                .facet("/outputs/0/outputFacets", "my_writing", "{\"kept\": [1.5, {\"deep\": null}]}")
                .column("shop.orders", "price", "total", "AGGREGATION", false)
                .bytes());
        for (String time : List.of("2026-01-01T00:00:00Z", "2026-01-01T00:00:00.000Z")) {
            intake.accept(Events.run(RUN, "START", "airflow", "daily.orders")
                    .at(time)
                    .reads(NS, "shop.orders")
                    .facet("/inputs/0/inputFacets", "inputStatistics", "{\"rowCount\": 7}")
                    .facet("/inputs/0/inputFacets", "taken_back", "{\"_deleted\": true}")
                    .facet("/job/facets", "documentation", "{\"description\": \"Adds up the orders.\"}")
                    .facet(
                            "/run/facets",
                            "nominalTime",
                            "{\"nominalStartTime\": \"2026-01-01T00:00:00Z\", \"nominalEndTime\": null}")
                    .bytes());
        }
    }

    @Test
    void lineageGivesDatasetsAndJobsWithTheirEdges() {
        JsonPath graph = given().queryParam("nodeId", "dataset:" + NS + ":shop.orders")
                .get("/api/v1/lineage")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(graph.getList("graph.id"))
                .isEqualTo(List.of(
                        "dataset:" + NS + ":shop.daily_orders",
                        "dataset:" + NS + ":shop.orders",
                        "job:airflow:daily.orders"));
        assertThat(graph.getList("graph.type")).isEqualTo(List.of("DATASET", "DATASET", "JOB"));
        assertThat(graph.getString("graph[2].inEdges[0].origin")).isEqualTo("dataset:" + NS + ":shop.orders");
        assertThat(graph.getString("graph[2].outEdges[0].destination"))
                .isEqualTo("dataset:" + NS + ":shop.daily_orders");
        assertThat(graph.getString("graph[0].data.fields[0].type")).isEqualTo("NUMERIC");
        assertThat(graph.getString("graph[2].data.latestRun.state")).isEqualTo("COMPLETED");
    }

    @Test
    void lineageShowsWhatIsToldLaterThoughItKeepsWhatItShowed() {
        List<String> texts = List.of("first", "second", "first");
        for (int day = 1; day <= texts.size(); day++) {
            String text = texts.get(day - 1);
            intake.accept(Events.run("a5a4e5e5-2d08-4d4b-a7a6-0b1ba1a5b00" + day, "COMPLETE", "kept", "writer")
                    .at("2026-01-0%dT00:00:00Z".formatted(day))
                    .writes("postgres://kept:5432", "written")
                    .facet("/outputs/0/facets", "documentation", "{\"description\": \"" + text + "\"}")
                    .facet("/outputs/0/facets", "schema", "{\"fields\": [{\"name\": \"" + text + "\"}]}")
                    .facet("/run/facets", "my_run", "{\"said\": \"" + text + "\"}")
                    .facet("/job/facets", "documentation", "{\"description\": \"job " + text + "\"}")
                    .bytes());

            JsonPath graph = given().queryParam("nodeId", "job:kept:writer")
                    .get("/api/v1/lineage")
                    .jsonPath();

            assertThat(graph.getString("graph[0].data.description")).isEqualTo(text);
            assertThat(graph.getString("graph[0].data.fields[0].name")).isEqualTo(text);
            assertThat(graph.getString("graph[1].data.description")).isEqualTo("job " + text);
            assertThat(graph.getString("graph[1].data.latestRun.facets.my_run.said"))
                    .isEqualTo(text);
            assertThat(graph.getMap("graph[0].data")).isEqualTo(shown("postgres://kept:5432", "datasets/written"));
            assertThat(graph.getMap("graph[1].data")).isEqualTo(shown("kept", "jobs/writer"));
        }
    }

    private static Map<Object, Object> shown(String namespace, String path) {
        return given().pathParam("ns", namespace)
                .get("/api/v1/namespaces/{ns}/" + path)
                .jsonPath()
                .getMap("");
    }

    @Test
    void columnLineageNamesTheInputFields() {
        given().queryParam("nodeId", "datasetField:" + NS + ":shop.daily_orders:total")
                .get("/api/v1/column-lineage")
                .then()
                .statusCode(200)
                .body("graph.id", hasItem("datasetField:" + NS + ":shop.orders:price"))
                .body("graph[0].type", equalTo("DATASET_FIELD"))
                .body("graph[0].data.fieldType", equalTo("NUMERIC"))
                .body("graph[0].data.inputFields[0].field", equalTo("price"))
                .body("graph[0].data.inputFields[0].transformationType", equalTo("AGGREGATION"));
        given().queryParam("nodeId", "datasetField:" + NS + ":shop.orders:price")
                .queryParam("withDownstream", true)
                .get("/api/v1/column-lineage")
                .then()
                .body("graph.size()", equalTo(2));
    }

    @Test
    void aDatasetThatWasDroppedIsDeletedUntilItIsSeenAgain() {
        intake.accept(Events.run("drops", "COMPLETE", "airflow", "drops")
                .at("2026-01-02T00:00:00Z")
                .writes("dropping", "table")
                .facet("/outputs/0/facets", "lifecycleStateChange", "{\"lifecycleStateChange\": \"DROP\"}")
                .bytes());
        given().get("/api/v1/namespaces/dropping/datasets/table")
                .then()
                .body("deleted", equalTo(true))
                .body("lastLifecycleState", equalTo("DROP"));

        intake.accept(Events.run("late", "COMPLETE", "airflow", "late")
                .at("2026-01-01T00:00:00Z")
                .writes("dropping", "table")
                .bytes());
        given().get("/api/v1/namespaces/dropping/datasets/table").then().body("deleted", equalTo(true));

        intake.accept(Events.run("makes", "COMPLETE", "airflow", "makes")
                .at("2026-01-03T00:00:00Z")
                .writes("dropping", "table")
                .bytes());
        given().get("/api/v1/namespaces/dropping/datasets/table").then().body("deleted", equalTo(false));
    }

    @Test
    void datasetsAreListedAndShownWithSchemaAndEveryFacet() {
        given().get("/api/v1/namespaces")
                .then()
                .statusCode(200)
                .body("namespaces.name", hasItem(NS))
                .body("namespaces.name", hasItem("airflow"));
        given().pathParam("ns", NS)
                .get("/api/v1/namespaces/{ns}/datasets")
                .then()
                .statusCode(200)
                .body("totalCount", equalTo(2))
                .body("datasets.name", equalTo(List.of("shop.daily_orders", "shop.orders")));
        given().pathParam("ns", NS)
                .get("/api/v1/namespaces/{ns}/datasets/shop.daily_orders")
                .then()
                .statusCode(200)
                .body("id.namespace", equalTo(NS))
                .body("fields[0].description", equalTo("Sum"))
                .body("facets.my_own.kept", equalTo(1.5f));
        given().pathParam("ns", NS)
                .get("/api/v1/namespaces/{ns}/datasets/none")
                .then()
                .statusCode(404);
    }

    @Test
    void jobsHaveTheirRunsWhateverOrderTheEventsCameIn() {
        given().get("/api/v1/namespaces/airflow/jobs")
                .then()
                .statusCode(200)
                .body("jobs.find { it.name == 'daily.orders' }.inputs[0].name", equalTo("shop.orders"));
        given().get("/api/v1/namespaces/airflow/jobs/daily.orders")
                .then()
                .statusCode(200)
                .body("description", equalTo("Adds up the orders."))
                .body("outputs[0].name", equalTo("shop.daily_orders"));
        given().get("/api/v1/namespaces/airflow/jobs/daily.orders/runs")
                .then()
                .statusCode(200)
                .body("totalCount", equalTo(1))
                .body("runs[0].id", equalTo(RUN))
                .body("runs[0].state", equalTo("COMPLETED"))
                .body("runs[0].startedAt", equalTo("2026-01-01T00:00:00Z"))
                .body("runs[0].endedAt", equalTo("2026-01-01T00:01:00Z"))
                .body("runs[0].durationMs", equalTo(60_000))
                .body("runs[0].nominalStartTime", equalTo("2026-01-01T00:00:00Z"))
                .body("runs[0].nominalEndTime", nullValue())
                .body("runs[0].inputDatasetVersions[0].datasetVersionId.name", equalTo("shop.orders"));
    }

    @Test
    void runsHaveWhatWasSaidOfEachReadingAndWriting() {
        String read = "inputDatasetVersions[0].facets";
        String written = "outputDatasetVersions[0].facets";
        for (String call : List.of("/api/v1/jobs/runs/" + RUN, "/api/v1/namespaces/airflow/jobs/daily.orders/runs")) {
            String run = call.endsWith("/runs") ? "runs[0]." : "";
            given().get(call)
                    .then()
                    .statusCode(200)
                    .body(run + read, equalTo(Map.of("inputStatistics", Map.of("rowCount", 7))))
                    .body(
                            run + written + ".outputStatistics",
                            equalTo(Map.of("rowCount", 12, "size", 340, "fileCount", 2)))
                    .body(run + written + ".my_writing.kept[1]", hasKey("deep"));
            assertThat(given().get(call).asString()).contains("\"my_writing\":{\"kept\":[1.5,{\"deep\":null}]}");
        }
        intake.accept(Events.run(RUN, "RUNNING", "airflow", "daily.orders")
                .at("2026-01-01T00:00:30Z")
                .reads(NS, "shop.orders")
                .facet("/inputs/0/inputFacets", "inputStatistics", "{\"rowCount\": 8}")
                .bytes());
        given().get("/api/v1/jobs/runs/" + RUN).then().body(read + ".inputStatistics.rowCount", equalTo(8));
        intake.accept(Events.run("another-run", "COMPLETE", "airflow", "other.job")
                .reads("postgres://silent:5432", "shop.orders")
                .bytes());
        given().get("/api/v1/jobs/runs/another-run").then().body(read, equalTo(Map.of()));
    }

    @Test
    void searchFindsAPartOfANameAndTakesWildcardsAsTheyAre() {
        given().get("/api/v1/search?q=DAILY&limit=500")
                .then()
                .statusCode(200)
                .body("results.nodeId", hasItem("dataset:" + NS + ":shop.daily_orders"))
                .body("results.nodeId", hasItem("job:airflow:daily.orders"));
        given().get("/api/v1/search?q=daily&filter=JOB&namespace=airflow&sort=updated_at")
                .then()
                .body("totalCount", equalTo(1))
                .body("results[0].type", equalTo("JOB"));
        given().get("/api/v1/search?q=daily%25orders").then().body("totalCount", equalTo(0));
        given().get("/api/v1/search").then().statusCode(400);
        given().get("/api/v1/search?q=x&filter=RUN").then().statusCode(400);
        given().get("/api/v1/search?q=daily&after=2099-01-01").then().body("totalCount", equalTo(0));
    }

    @Test
    void eventsAreGivenAsTheyCame() {
        given().get("/api/v1/events/lineage?after=2026-01-01T00:00:30Z&before=2026-01-01T00:01:30Z&limit=5")
                .then()
                .statusCode(200)
                .body("totalCount", greaterThan(0))
                .body(
                        "events.find { it.run.runId == '%s' }.outputs[0].facets.my_own.kept".formatted(RUN),
                        equalTo(1.5f));
        given().get("/api/v1/events/lineage?sortDirection=up").then().statusCode(400);
        given().get("/api/v1/events/lineage?limit=501").then().statusCode(400);
    }

    @Test
    void anUnknownNodeIsNotFound() {
        given().get("/api/v1/lineage?nodeId=dataset:no:where").then().statusCode(404);
        given().get("/api/v1/column-lineage?nodeId=dataset:no:where").then().statusCode(404);
        given().get("/api/v1/lineage").then().statusCode(400);
    }
}
