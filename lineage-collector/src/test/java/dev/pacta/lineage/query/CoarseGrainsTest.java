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
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two databases of one server and a lake, with a job from the first to the second and, later, two from there to the lake. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
@TestSecurity(user = "reader", roles = "viewer")
class CoarseGrainsTest {
    private static final String SHOP = "coarse://h:1/shop";
    private static final String MART = "coarse://h:1/mart";
    private static final String LAKE = "s3://coarse-lake";
    private static final String START = "dataset:" + SHOP + ":a";

    @Inject
    EventIntake intake;

    @BeforeEach
    void threeJobs() {
        intake.accept(Events.run("coarse-1", "COMPLETE", "coarse", "load")
                .at("2026-01-01T00:00:00Z")
                .reads(SHOP, "a")
                .reads(SHOP, "b")
                .writes(MART, "c")
                .writes(MART, "d")
                .bytes());
        for (String job : List.of("first", "second")) {
            intake.accept(Events.run("coarse-" + job, "COMPLETE", "coarse-" + job, job)
                    .at("2026-02-01T00:00:00Z")
                    .reads(MART, "c")
                    .reads(MART, "d")
                    .writes(LAKE, job)
                    .bytes());
        }
    }

    private static ValidatableResponse asked(String path, Object... parameters) {
        RequestSpecification request = given().queryParam("start", START)
                .queryParam("direction", "downstream")
                .queryParam("depth", 5);
        for (int at = 0; at < parameters.length; at += 2) {
            request.queryParam(parameters[at].toString(), parameters[at + 1]);
        }
        return request.get("/api/v1/graph" + path).then();
    }

    private static JsonPath answer(Object... parameters) {
        return asked("", parameters).statusCode(200).extract().jsonPath();
    }

    private static List<String> edges(JsonPath answer) {
        return answer.getList("edges.collect { it.from + ' > ' + it.to + ' ' + it.weight }", String.class);
    }

    @Test
    void jobsAreJoinedByTheDatasetsBetweenThem() {
        JsonPath answer = answer("grain", "job");

        assertThat(answer.getList("nodes.id", String.class))
                .containsExactly("job:coarse:load", "job:coarse-first:first", "job:coarse-second:second");
        assertThat(edges(answer))
                .containsExactly(
                        "job:coarse:load > job:coarse-first:first 2", "job:coarse:load > job:coarse-second:second 2");
        assertThat(answer.getList("nodes.x")).doesNotContainNull();
        assertThat(answer.getString("edges[0].kind")).isEqualTo("data");
        assertThat(answer.getString("edges[0].grade")).isEqualTo("implied");
        assertThat(answer.getString("edges[0].lastSeen")).isEqualTo("2026-02-01T00:00:00Z");
    }

    @Test
    void whatLiesBeyondTheLimitIsTakenTogetherWhereThatIsAsked() {
        JsonPath answer = answer("limit", 3, "aggregate", "namespace");

        assertThat(answer.getList("nodes.collect { it.kind + ' ' + it.name + ' ' + it.members }", String.class))
                .containsExactlyInAnyOrder(
                        "dataset a null",
                        "job load null",
                        "dataset c null",
                        "namespace " + MART + " 1",
                        "namespace coarse-first 1",
                        "namespace coarse-second 1",
                        "namespace " + LAKE + " 2");
        assertThat(edges(answer))
                .contains(
                        "dataset:%s:c > namespace:coarse-first 1".formatted(MART),
                        "job:coarse:load > namespace:%s 1".formatted(MART),
                        "job:coarse:load > dataset:%s:c null".formatted(MART),
                        "namespace:coarse-first > namespace:%s 1".formatted(LAKE));
        assertThat(answer.getList("nodes.moreDownstream", Integer.class)).containsOnly(0);
        assertThat(answer.getString("leftOut")).isNull();
        assertThat(answer.getList("nodes.x")).doesNotContainNull();
        asked("", "aggregate", "table").statusCode(400);
        asked("", "aggregate", "system", "grain", "field").statusCode(400);
        asked("/compact", "aggregate", "system").statusCode(400);
    }

    @Test
    void namespacesAndSystemsStandForAllWithinThem() {
        JsonPath namespaces = answer("grain", "namespace");
        assertThat(namespaces.getList("nodes.collect { it.id + ' ' + it.members }", String.class))
                .containsExactly(
                        "namespace:" + SHOP + " 1",
                        "namespace:coarse 1",
                        "namespace:" + MART + " 2",
                        "namespace:coarse-first 1",
                        "namespace:coarse-second 1",
                        "namespace:" + LAKE + " 2");
        assertThat(edges(namespaces))
                .contains(
                        "namespace:coarse > namespace:" + MART + " 2",
                        "namespace:coarse-first > namespace:" + LAKE + " 1");

        JsonPath systems = answer("grain", "system");
        assertThat(systems.getList("nodes.id", String.class))
                .containsExactly(
                        "system:coarse://h:1",
                        "system:coarse",
                        "system:coarse-first",
                        "system:coarse-second",
                        "system:" + LAKE);
        assertThat(systems.getString("nodes[0].name")).isEqualTo("coarse://h:1");
        assertThat(edges(systems))
                .contains("system:coarse://h:1 > system:coarse 1", "system:coarse > system:coarse://h:1 2")
                .hasSize(6);
    }

    @Test
    void theTimesAndGradesOfTheQuestionHoldAtEveryGrain() {
        for (String grain : List.of("job", "namespace", "system")) {
            assertThat(answer("grain", grain, "at", "2026-01-15T00:00:00Z").getList("nodes.name", String.class))
                    .isNotEmpty()
                    .doesNotContain("first", "coarse-first", LAKE);
            assertThat(answer("grain", grain, "known", "2026-01-15T00:00:00Z").getList("edges"))
                    .isEmpty();
            assertThat(answer("grain", grain, "grades", "explicit").getList("edges"))
                    .isEmpty();
        }
    }

    @Test
    void aLimitSaysWhatWasLeftOutAndWhatLiesBeyondEachNode() {
        JsonPath answer = answer("grain", "namespace", "limit", 3);

        assertThat(answer.getList("nodes.name", String.class)).containsExactly(SHOP, "coarse", MART);
        assertThat(answer.getInt("leftOut.nodes")).isEqualTo(3);
        assertThat(answer.getString("leftOut.reason")).contains("at most 3 nodes");
        assertThat(answer.getList("nodes.moreDownstream", Integer.class)).containsExactly(0, 0, 2);
        assertThat((Object) answer("grain", "namespace").get("leftOut")).isNull();
    }

    @Test
    void theShapeAloneAndFilesHaveTheCountsToo() {
        JsonPath shape =
                asked("/compact", "grain", "system").statusCode(200).extract().jsonPath();
        assertThat(shape.getList("nodes")).hasSize(5);
        assertThat(shape.getList("weights")).hasSize(shape.getList("edges").size() / 2);
        assertThat(file("csv"))
                .contains("namespace:coarse,namespace:" + MART + ",data,implied,false,,,false,")
                .contains(",2\r\n");
        assertThat(file("mermaid")).contains("([\"" + "coarse-first" + "\"])").contains(" --> |2| ");
        assertThat(file("graphml")).contains("<data key=\"weight\">2</data>", "<data key=\"members\">2</data>");
    }

    private static String file(String format) {
        return asked("/export", "grain", "namespace", "format", format)
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void relationsAmongJobsAreFoldedBesideTheData() {
        intake.accept(Events.run("coarse-1", "COMPLETE", "coarse", "load")
                .at("2026-01-01T00:00:00Z")
                .facet("/run/facets", "jobDependencies", """
                        {"downstream": [{"job": {"namespace": "coarse-first", "name": "first"}}]}""")
                .bytes());

        assertThat(answer("grain", "namespace", "relations", "control")
                        .getList(
                                "edges.findAll { it.kind == 'control' }.collect { it.from + ' ' + it.to }",
                                String.class))
                .containsExactly("namespace:coarse namespace:coarse-first");
        assertThat(answer("grain", "job", "follow", "control", "start", "job:coarse:load")
                        .getList("edges.collect { it.kind + ' ' + it.to }", String.class))
                .containsExactly("control job:coarse-first:first");
    }

    @Test
    void whereAGrainHasNoMeaningItIsRefusedWithWhatWasExpected() {
        for (String path : List.of(
                "/impact",
                "/diff",
                "/select?q=a",
                "/paths?from=a&to=b",
                "/export?format=prov",
                "/export?format=openlineage")) {
            assertThat(asked(path, "grain", "system")
                            .statusCode(400)
                            .extract()
                            .jsonPath()
                            .getString("detail"))
                    .contains("grain=system", "grain=dataset");
        }
        assertThat(asked("", "grain", "job", "evidence", true)
                        .statusCode(400)
                        .extract()
                        .asString())
                .contains("evidence is of single edges");
    }
}
