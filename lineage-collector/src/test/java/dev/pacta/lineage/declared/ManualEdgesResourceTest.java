/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.declared;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.lineage.EventIntake;
import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
@TestSecurity(user = "steward-1", roles = "steward")
class ManualEdgesResourceTest {
    private static final String PATH = "/api/v1/graph/manual";

    @Inject
    EventIntake intake;

    private void write(String job, String source, String dataset) {
        intake.accept(Events.run(job, "COMPLETE", "by-hand", job)
                .reads("by-hand", source)
                .writes("by-hand", dataset)
                .column(source, "a", "b", "IDENTITY", false)
                .bytes());
    }

    private static Response post(String path, String body) {
        return given().contentType("application/json").body(body).post(path);
    }

    private static String edge(String from, String to, String more) {
        return """
                {"from": {"namespace": "by-hand", %s}, "to": {"namespace": "by-hand", %s}%s}""".formatted(place(from), place(to), more);
    }

    private static String place(String text) {
        String[] parts = text.split("#");
        return parts.length == 1
                ? "\"name\": \"%s\"".formatted(text)
                : "\"name\": \"%s\", \"field\": \"%s\"".formatted(parts[0], parts[1]);
    }

    private static String because(String why) {
        return ", \"why\": \"%s\"".formatted(why);
    }

    private static List<String> upstream(String dataset, String more) {
        return given().queryParam("start", "dataset:by-hand:" + dataset)
                .get("/api/v1/graph?direction=upstream&depth=5&grades=manual" + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("nodes.name", String.class);
    }

    @Test
    void anEdgeIsThereUntilItIsTakenBackAndThenAsOfThen() {
        write("fill-budget", "budget-raw", "budget");
        write("fill-plan", "plan-raw", "plan");
        List<String> before = upstream("budget", "");

        JsonPath added = post(PATH, edge("plan", "budget", because("Finance copies the plan each month")))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Instant meanwhile = Instant.parse(added.getString("[0].at"));

        assertThat(before).containsExactly("budget");
        assertThat(upstream("budget", "")).containsExactlyInAnyOrder("budget", "plan");
        assertThat(added.getString("[0].by")).isEqualTo("steward-1");
        JsonPath graph = given().queryParam("start", "dataset:by-hand:budget")
                .get("/api/v1/graph?direction=upstream&grades=manual&evidence=true")
                .jsonPath();
        assertThat(graph.getList("edges.grade")).containsExactly("manual");
        assertThat(graph.getString("edges[0].job")).isNull();
        assertThat(graph.getString("edges[0].evidence.producer")).endsWith("/by-hand");
        assertThat(graph.getString("edges[0].evidence.last.digest")).startsWith("sha256:");

        post(PATH + "/remove", edge("plan", "budget", "")).then().statusCode(200);

        assertThat(upstream("budget", "")).containsExactly("budget");
        assertThat(upstream("budget", "&at=" + meanwhile)).contains("plan");
        post(PATH + "/remove", edge("plan", "budget", "")).then().statusCode(404);
    }

    @Test
    void whatPeopleAddIsNotEndedByWhatARunOrADeclarationSays() {
        write("fill-sheet", "sheet-raw", "sheet");
        write("fill-copy", "copy-raw", "copy");
        post(PATH, edge("copy#b", "sheet#b", because("Typed over"))).then().statusCode(200);

        intake.accept(Events.dataset("by-hand", "sheet")
                .facet("/dataset/facets", "columnLineage", """
                        {"fields": {"b": {"inputFields": [{"namespace": "by-hand", "name": "sheet-raw", "field": "a"}]}}}""")
                .bytes());
        write("fill-sheet", "sheet-raw", "sheet");

        assertThat(upstream("sheet", "")).containsExactlyInAnyOrder("sheet", "copy");
        JsonPath fields = given().queryParam("start", "datasetField:by-hand:sheet:b")
                .get("/api/v1/graph?direction=upstream&grain=field")
                .jsonPath();
        assertThat(fields.getList("edges.grade", String.class)).contains("manual", "column", "declared");
    }

    @Test
    void whoeverDeclaresIsNoJobOfAnyListOrPicture() {
        write("fill-quiet", "quiet-raw", "quiet");
        post(PATH, edge("quiet-raw", "quiet", because("Known"))).then().statusCode(200);

        assertThat(given().get("/api/v1/namespaces").asString()).doesNotContain("pacta:");
        assertThat(given().get("/api/v1/jobs?limit=500").asString()).doesNotContain("pacta:");
        assertThat(given().get("/api/v1/search?q=quiet&limit=100").asString()).doesNotContain("pacta:");
        assertThat(given().queryParam("start", "dataset:by-hand:quiet")
                        .get("/api/v1/graph?depth=5")
                        .asString())
                .doesNotContain("pacta:");
        assertThat(given().queryParam("nodeId", "dataset:by-hand:quiet")
                        .get("/api/v1/lineage")
                        .asString())
                .contains("fill-quiet")
                .doesNotContain("pacta:");
    }

    @Test
    void nobodySpeaksInTheNameOfADeclarerFromOutside() {
        String event = """
                {"eventTime": "2026-01-01T00:00:00Z", "producer": "https://example.org", "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/JobEvent",
                 "job": {"namespace": "pacta:manual", "name": "x"}}""";

        post("/api/v1/lineage", event).then().statusCode(422);
        JsonPath batch = post("/api/v1/lineage/batch", "[" + event + "]").jsonPath();

        assertThat(post("/api/v1/lineage", event).asString()).contains("lineage.event.reserved-namespace");
        assertThat(batch.getString("failed_events[0].reason")).contains("pacta:manual");
    }

    @Test
    void whatIsMisspeltIsToldAndWhatIsUnknownCanBeMeant() {
        write("fill-met", "met-raw", "met");

        assertThat(post(PATH, edge("met-rav", "met", because("Seen")))
                        .then()
                        .statusCode(404)
                        .extract()
                        .asString())
                .contains("spelling");
        assertThat(post(PATH, edge("met-raw#zz", "met", because("Seen"))).statusCode())
                .isEqualTo(404);
        assertThat(post(PATH, edge("met-raw", "met", "")).statusCode()).isEqualTo(400);
        assertThat(post(PATH, edge("met", "met", because("Seen"))).statusCode()).isEqualTo(400);
        assertThat(post(PATH, "{\"from\": {\"namespace\": \"by-hand\"}}").statusCode())
                .isEqualTo(400);
        assertThat(upstream("met", "")).containsExactly("met");

        post(PATH, edge("desk/forecast.xlsx", "met", because("A sheet") + ", \"unknown\": true"))
                .then()
                .statusCode(200);

        assertThat(upstream("met", "")).containsExactlyInAnyOrder("met", "desk/forecast.xlsx");
        JsonPath listed = given().get(PATH + "?namespace=by-hand&name=met").jsonPath();
        assertThat(listed.getList("items.why")).containsExactly("A sheet");
        assertThat(given().get(PATH + "?limit=1000").jsonPath().getList("items.to.name", String.class))
                .contains("met");
    }

    @Test
    void thoseWhoAddAtTheSameTimeLoseNothing() throws Exception {
        write("fill-shared", "shared-raw", "shared");
        List<Callable<Integer>> adding = IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(one ->
                        () -> post(PATH, edge("s" + one, "shared", because("Seen") + ", \"unknown\": true"))
                                .statusCode())
                .toList();

        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> answer : people.invokeAll(adding)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        assertThat(upstream("shared", "")).hasSize(13);
    }
}
