/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.lineage.EventIntake;
import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
@TestSecurity(user = "reader", roles = "viewer")
class GraphQuestionsResourceTest {
    private static final String OWNED = "{\"owners\": [{\"name\": \"team-%s\"}]}";

    @Inject
    EventIntake intake;

    @BeforeEach
    void aChainOfThreeDatasets() {
        run("ask-load-1", "ask_load", "2026-01-01T00:00:00Z", "ask_raw", "ask_clean");
        run("ask-load-2", "ask_load", "2026-01-02T00:00:00Z", "ask_raw", "ask_clean");
        intake.accept(Events.run("ask-load-failed", "FAIL", "ask", "ask_load")
                .at("2026-01-02T12:00:00Z")
                .reads("ask", "ask_raw")
                .writes("ask", "ask_clean")
                .bytes());
        run("ask-sum-1", "ask_sum", "2026-01-03T00:00:00Z", "ask_clean", "ask_mart");
        run("ask-load-3", "ask_load", "2026-01-04T00:00:00Z", "ask_raw", "ask_clean");
        intake.accept(Events.dataset("ask", "ask_mart")
                .facet("/dataset/facets", "ownership", OWNED.formatted("ask_mart"))
                .bytes());
    }

    private void run(String id, String job, String time, String input, String output) {
        intake.accept(Events.run(id, "COMPLETE", "ask", job)
                .at(time)
                .reads("ask", input)
                .writes("ask", output)
                .column(input, "a", "a", "IDENTITY", false)
                .facet("/job/facets", "ownership", OWNED.formatted(job))
                .bytes());
    }

    private static JsonPath asked(String path, String... parameters) {
        RequestSpecification request = given();
        for (int at = 0; at < parameters.length; at += 2) {
            request.queryParam(parameters[at], parameters[at + 1]);
        }
        return request.get("/api/v1/graph/" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void aChangeReachesJobsAndDatasetsWithTheirOwnersAndTheLastReading() {
        JsonPath answer = asked("impact", "start", "dataset:ask:ask_raw", "depth", "9");

        assertThat(answer.getList("reached.collect { it.name + ' ' + it.distance + ' ' + it.owner }", String.class))
                .containsExactly(
                        "ask_load 1 team-ask_load",
                        "ask_clean 1 null",
                        "ask_sum 2 team-ask_sum",
                        "ask_mart 2 team-ask_mart");
        assertThat(answer.getString("reached.find { it.name == 'ask_clean' }.lastRead"))
                .isEqualTo("2026-01-03T00:00:00Z");
        assertThat(answer.getString("reached.find { it.name == 'ask_load' }.lastRead"))
                .isEqualTo("2026-01-04T00:00:00Z");
        assertThat(answer.getList("owners.name", String.class))
                .containsExactly("team-ask_load", "team-ask_mart", "team-ask_sum");
        assertThat(answer.getInt("withoutOwner")).isOne();
        assertThat(answer.getInt("leftOut")).isZero();
    }

    @Test
    void aChangeOfAJobReachesAsFarAsTheDepthAtWhichItDoes() {
        JsonPath answer = asked("impact", "start", "job:ask:ask_load", "depth", "9");

        assertThat(answer.getList("reached.collect { it.name + ' ' + it.distance }", String.class))
                .containsExactly("ask_clean 1", "ask_sum 2", "ask_mart 2");
        assertThat(asked("impact", "start", "job:ask:ask_load", "depth", "1").getList("reached.name", String.class))
                .containsExactly("ask_clean");
    }

    @Test
    void aChangeOfAFieldReachesFieldsAndTheJobsThatCarryThem() {
        JsonPath answer = asked("impact", "start", "datasetField:ask:ask_raw:a", "grain", "field", "depth", "9");

        assertThat(answer.getList("reached.collect { it.id + ' ' + it.distance + ' ' + it.owner }", String.class))
                .containsExactly(
                        "datasetField:ask:ask_clean:a 1 null",
                        "job:ask:ask_load 1 team-ask_load",
                        "datasetField:ask:ask_mart:a 2 team-ask_mart",
                        "job:ask:ask_sum 2 team-ask_sum");
    }

    @Test
    void aListThatIsTooLongSaysHowManyItLeavesOut() {
        JsonPath answer = asked("impact", "start", "dataset:ask:ask_raw", "depth", "9", "limit", "2");

        assertThat(answer.getList("reached.name", String.class))
                .containsExactly("ask_load", "ask_clean")
                .doesNotContain("ask_mart");
        assertThat(answer.getInt("leftOut")).isPositive();
        given().queryParam("start", "dataset:ask:ask_raw")
                .queryParam("limit", 0)
                .get("/api/v1/graph/impact")
                .then()
                .statusCode(400);
        given().queryParam("start", "dataset:ask:nobody")
                .get("/api/v1/graph/impact")
                .then()
                .statusCode(404);
    }

    @Test
    void aSelectorChoosesByNamesTagsAndOwnersAndWhatLiesAroundThem() {
        intake.accept(Events.dataset("ask", "ask_clean")
                .facet("/dataset/facets", "tags", """
                        {"tags": [{"key": "ASK_PII", "value": "yes", "field": "a"}, {"key": "ask_gold", "value": "true"}]}""")
                .bytes());

        assertThat(selected("dataset:ask_clean")).containsExactly("dataset:ask:ask_clean");
        assertThat(selected("1+ask_clean,namespace:ask"))
                .containsExactly("dataset:ask:ask_clean", "job:ask:ask_load", "dataset:ask:ask_raw");
        assertThat(selected("tag:ask_pii+"))
                .containsExactly("datasetField:ask:ask_clean:a", "datasetField:ask:ask_mart:a");
        assertThat(selected("tag:ask_pii=no")).isEmpty();
        assertThat(selected("+ask_mart.a,ask_clean.*")).containsExactly("datasetField:ask:ask_clean:a");
        assertThat(selected("owner:team-ask_mart tag:ask_gold"))
                .containsExactly("dataset:ask:ask_mart", "dataset:ask:ask_clean");
        assertThat(selected("owner:team-ask_mart,tag:ask_gold")).isEmpty();
        assertThat(asked("select", "q", "+ask_mart,namespace:*s*", "limit", "2").getInt("leftOut.nodes"))
                .isEqualTo(3);
        assertThat(given().queryParam("q", "clean tag:")
                        .get("/api/v1/graph/select")
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString())
                .contains("column 11");
    }

    private static List<String> selected(String selector) {
        return asked("select", "q", selector).getList("nodes.id", String.class);
    }

    @Test
    void aTimeBeforeTheReadingReachesLess() {
        assertThat(asked("impact", "start", "dataset:ask:ask_raw", "depth", "9", "at", "2026-01-02T12:00:00Z")
                        .getList("reached.name", String.class))
                .containsExactly("ask_load", "ask_clean");
    }

    @Test
    void theRunThatMadeANumberIsTheLastThatWroteItsInputBefore() {
        JsonPath answer = asked("runs/ask-sum-1/upstream");

        assertThat(answer.getList("runs.collect { it.id + ' ' + it.job.name + ' ' + it.distance }", String.class))
                .containsExactly("ask-sum-1 ask_sum 0", "ask-load-2 ask_load 1");
        assertThat(answer.getString("runs[0].inputs[0].dataset.name")).isEqualTo("ask_clean");
        assertThat(answer.getString("runs[0].inputs[0].madeBy")).isEqualTo("ask-load-2");
        assertThat((Object) answer.get("runs[1].inputs[0].madeBy")).isNull();
        assertThat(asked("runs/ask-sum-1/upstream", "limit", "1").getInt("leftOut"))
                .isOne();
        given().get("/api/v1/graph/runs/nobody/upstream").then().statusCode(404);
    }

    @Test
    void betweenTwoTimesEdgesComeAndGo() {
        intake.accept(Events.job("ask", "declared")
                .at("2026-02-01T00:00:00Z")
                .reads("ask", "gone")
                .bytes());
        intake.accept(Events.job("ask", "declared")
                .at("2026-02-03T00:00:00Z")
                .reads("ask", "come")
                .bytes());
        String[] times = {"from", "2026-02-02T00:00:00Z", "to", "2026-02-04T00:00:00Z"};

        JsonPath around = asked("diff", "start", "job:ask:declared", times[0], times[1], times[2], times[3]);
        assertThat(around.getList("added.from", String.class)).containsExactly("dataset:ask:come");
        assertThat(around.getList("removed.from", String.class)).containsExactly("dataset:ask:gone");
        JsonPath whole = asked("diff", times);
        assertThat(whole.getList("removed.from", String.class)).contains("dataset:ask:gone");
        assertThat(whole.getLong("same")).isPositive();
        assertThat(asked("diff", times[0], times[3], times[2], times[3]).getList("added"))
                .isEqualTo(List.of());
        given().queryParam("from", "yesterday").get("/api/v1/graph/diff").then().statusCode(400);
    }
}
