/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.lineage.DatasetKey;
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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A job that reads a and b and writes c and d, and states that c is of a and d of b; a reader of d makes e. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
@TestSecurity(user = "reader", roles = "viewer")
class StatedPairsTest {
    private static final String DATASET = "{\"type\": \"DATASET\", \"namespace\": \"pairs\", \"name\": \"%s\"%s}";

    @Inject
    EventIntake intake;

    @Inject
    DatasetReaders readers;

    @BeforeEach
    void anUnstatedRunAndAStatedOne() {
        intake.accept(twoByTwo("pairs-1", "two", "2026-01-01T00:00:00Z", "").bytes());
        intake.accept(twoByTwo("pairs-2", "two", "2026-01-03T00:00:00Z", "")
                .facet("/job/facets", "lineage", "{\"entries\": [%s, %s]}".formatted(of("c", "a"), of("d", "b")))
                .bytes());
        intake.accept(twoByTwo("pairs-3", "columns", "2026-01-03T00:00:00Z", "2")
                .column("b2", "x", "y", "IDENTITY", false)
                .bytes());
        intake.accept(Events.run("pairs-4", "COMPLETE", "pairs", "next")
                .at("2026-01-01T01:00:00Z")
                .reads("pairs", "d")
                .writes("pairs", "e")
                .bytes());
    }

    private static Events twoByTwo(String run, String job, String time, String suffix) {
        return Events.run(run, "COMPLETE", "pairs", job)
                .at(time)
                .reads("pairs", "a" + suffix)
                .reads("pairs", "b" + suffix)
                .writes("pairs", "c" + suffix)
                .writes("pairs", "d" + suffix);
    }

    private static String of(String output, String input) {
        return DATASET.formatted(output, ", \"inputs\": [" + DATASET.formatted(input, "") + "]");
    }

    private static ValidatableResponse asked(String path, String... parameters) {
        RequestSpecification request = given();
        for (int at = 0; at < parameters.length; at += 2) {
            request.queryParam(parameters[at], parameters[at + 1]);
        }
        return request.get("/api/v1/" + path).then().statusCode(200);
    }

    private static JsonPath json(String path, String... parameters) {
        return asked(path, parameters).extract().jsonPath();
    }

    private static List<String> reached(String start, String... more) {
        List<String> parameters = new ArrayList<>(List.of("start", start, "depth", "9"));
        parameters.addAll(List.of(more));
        return json("graph/impact", parameters.toArray(String[]::new)).getList("reached.name", String.class);
    }

    @Test
    void aChangeGoesOnlyToWhatIsStatedToBeOfTheInput() {
        assertThat(reached("dataset:pairs:a")).containsExactlyInAnyOrder("two", "c");
        assertThat(reached("dataset:pairs:b")).containsExactlyInAnyOrder("two", "d", "next", "e");
        assertThat(reached("job:pairs:two")).containsExactlyInAnyOrder("c", "d", "next", "e");
        assertThat(readers.downstream(new DatasetKey("pairs", "a"), 3))
                .extracting(reader -> reader.job().name())
                .containsExactly("two");
    }

    @Test
    void ofAnOutputOfWhichNothingIsStatedEachInputMayBeInIt() {
        assertThat(reached("dataset:pairs:a2")).containsExactly("columns", "c2");
        assertThat(reached("dataset:pairs:b2")).containsExactly("columns", "c2", "d2");
    }

    @Test
    void beforeItWasStatedEachInputMightBeInEachOutput() {
        assertThat(reached("dataset:pairs:a", "at", "2026-01-02T00:00:00Z"))
                .containsExactlyInAnyOrder("two", "c", "d", "next", "e");
    }

    @Test
    void graphsSelectionsAndExportsAreOfTheSameNodes() {
        String[] question = {"start", "dataset:pairs:e", "direction", "upstream", "depth", "5"};
        assertThat(json("graph", question).getList("nodes.name", String.class))
                .containsExactlyInAnyOrder("e", "next", "d", "two", "b");
        assertThat(json("graph/compact", question).getList("nodes", String.class))
                .contains("dataset:pairs:b")
                .doesNotContain("dataset:pairs:a");
        assertThat(json("graph/select", "q", "a+3,namespace:pairs").getList("nodes.name", String.class))
                .containsExactlyInAnyOrder("a", "two", "c");
        assertThat(asked(
                                "graph/export",
                                "start",
                                "dataset:pairs:a",
                                "format",
                                "csv",
                                "direction",
                                "downstream",
                                "depth",
                                "5")
                        .extract()
                        .asString())
                .contains("dataset:pairs:c")
                .doesNotContain("dataset:pairs:d");
    }

    @Test
    void thereIsNoWayToWhatIsNotOfTheInput() {
        JsonPath none = json("graph/paths", "from", "dataset:pairs:a", "to", "dataset:pairs:e");
        assertThat(none.getList("shortest")).isEmpty();
        assertThat(none.getList("graph.nodes.name", String.class)).containsExactlyInAnyOrder("a", "e");

        JsonPath some = json("graph/paths", "from", "dataset:pairs:a2", "to", "dataset:pairs:c2");
        assertThat(some.getList("shortest")).hasSize(3);
        assertThat(json("graph/paths", "from", "dataset:pairs:b", "to", "dataset:pairs:e")
                        .getList("graph.nodes.name", String.class))
                .containsExactlyInAnyOrder("b", "two", "d", "next", "e");
    }

    @Test
    void edgesOfOtherGradesAreNeitherFollowedNorShown() {
        assertThat(reached("dataset:pairs:b", "grades", "explicit")).containsExactlyInAnyOrder("two", "d");
        assertThat(reached("dataset:pairs:b", "grades", "explicit,implied"))
                .containsExactlyInAnyOrder("two", "d", "next", "e");
        assertThat(reached("dataset:pairs:b", "grades", "declared")).isEmpty();
        assertThat(reached("dataset:pairs:a2", "grades", "implied")).containsExactly("columns", "c2");
        JsonPath around = json("graph", "start", "job:pairs:columns", "depth", "1", "grades", "column");
        assertThat(around.getList("nodes.name", String.class)).containsExactly("columns");
        assertThat(json("graph", "start", "datasetField:pairs:b2:x", "grain", "field", "grades", "column")
                        .getList("edges.grade", String.class))
                .containsOnly("column");
        assertThat(json(
                                "graph/diff",
                                "from",
                                "2025-12-31T00:00:00Z",
                                "to",
                                "2026-02-01T00:00:00Z",
                                "grades",
                                "explicit")
                        .getList("added.grade", String.class))
                .containsOnly("explicit");
        given().queryParam("start", "dataset:pairs:b")
                .queryParam("grades", "explicit,guessed")
                .get("/api/v1/graph")
                .then()
                .statusCode(400);
    }

    @Test
    void marquezGraphGoesOnOnlyToTheOutputsOfTheInputToo() {
        assertThat(json("lineage", "nodeId", "dataset:pairs:a2", "depth", "2").getList("graph.id", String.class))
                .containsExactlyInAnyOrder(
                        "dataset:pairs:a2", "dataset:pairs:b2", "dataset:pairs:c2", "job:pairs:columns");
    }
}
