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
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two chains, a over x to b and c over y to d, in namespaces that nobody else has. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
@TestSecurity(user = "reader", roles = "viewer")
class StartsTest {
    private static final String A = "dataset:starts-in:a";
    private static final String B = "dataset:starts-out:b";
    private static final String C = "dataset:starts-in:c";
    private static final String D = "dataset:starts-out:d";
    private static final String X = "job:starts:x";
    private static final String Y = "job:starts:y";

    @Inject
    EventIntake intake;

    @BeforeEach
    void twoChains() {
        chain("starts-x", "x", "a", "b", "2026-01-01T00:00:00Z");
        chain("starts-y", "y", "c", "d", "2026-02-01T00:00:00Z");
        intake.accept(Events.dataset("starts-in", "a")
                .facet("/dataset/facets", "tags", "{\"tags\": [{\"key\": \"starts_tag\", \"value\": \"true\"}]}")
                .facet("/dataset/facets", "ownership", "{\"owners\": [{\"name\": \"starts-team\"}]}")
                .bytes());
    }

    private void chain(String run, String job, String input, String output, String time) {
        intake.accept(Events.run(run, "COMPLETE", "starts", job)
                .at(time)
                .reads("starts-in", input)
                .writes("starts-out", output)
                .facet("/outputs/0/facets", "columnLineage", """
                        {"fields": {"out": {"inputFields": [{"namespace": "starts-in", "name": "%s", "field": "in"}]}}}""".formatted(input))
                .bytes());
    }

    private static ValidatableResponse asked(String path, List<String> starts, Object... parameters) {
        RequestSpecification request = given();
        starts.forEach(start -> request.queryParam("start", start));
        for (int at = 0; at < parameters.length; at += 2) {
            request.queryParam(parameters[at].toString(), parameters[at + 1]);
        }
        return request.get("/api/v1/graph" + path).then();
    }

    private static List<String> nodes(List<String> starts, Object... parameters) {
        return answer("", starts, parameters).getList("nodes.id", String.class);
    }

    private static JsonPath answer(String path, List<String> starts, Object... parameters) {
        return asked(path, starts, parameters).statusCode(200).extract().jsonPath();
    }

    @Test
    void severalStartsGiveThePartAroundAllOfThem() {
        assertThat(nodes(List.of(A, Y))).containsExactlyInAnyOrder(A, X, B, C, Y, D);
        assertThat(nodes(List.of(A, C), "depth", 0)).containsExactly(A, C);
        assertThat(nodes(List.of(A, Y), "direction", "downstream")).containsExactlyInAnyOrder(A, X, B, Y, D);
        assertThat(answer("", List.of(A, Y)).getString("start")).isEqualTo(A + " " + Y);
    }

    @Test
    void startsAreNamespacesTagsOwnersAndNames() {
        assertThat(nodes(List.of("namespace:starts-in"), "depth", 0)).containsExactlyInAnyOrder(A, C);
        assertThat(nodes(List.of("tag:starts_tag"), "direction", "downstream")).containsExactlyInAnyOrder(A, X, B);
        assertThat(nodes(List.of("owner:starts-team job:y,namespace:starts"), "depth", 0))
                .containsExactly(A, Y);
        assertThat(nodes(List.of("+b,namespace:starts*", D), "depth", 0)).containsExactlyInAnyOrder(B, A, X, D);
    }

    @Test
    void aRunIsItsJobAndWhatItReadAndWrote() {
        assertThat(nodes(List.of("run:starts-x"), "depth", 0)).containsExactlyInAnyOrder(X, A, B);
    }

    @Test
    void amongFieldsADatasetIsItsFieldsAndAJobThoseThatItMakes() {
        assertThat(nodes(List.of(A, "datasetField:starts-in:c:in"), "grain", "field", "depth", 0))
                .containsExactly("datasetField:starts-in:a:in", "datasetField:starts-in:c:in");
        assertThat(nodes(List.of(X), "grain", "field"))
                .containsExactly("datasetField:starts-out:b:out", "datasetField:starts-in:a:in");
        assertThat(nodes(List.of("datasetField:starts-in:a:in"), "depth", 0)).containsExactly(A);
    }

    @Test
    void theTimesAndGradesOfTheQuestionHoldForAllStarts() {
        assertThat(nodes(List.of(A, C), "at", "2026-01-15T00:00:00Z")).containsExactlyInAnyOrder(A, X, B, C);
        assertThat(nodes(List.of("run:starts-y", "+b,namespace:starts*"), "at", "2026-01-15T00:00:00Z"))
                .containsExactlyInAnyOrder(A, X, B, C, Y, D);
        assertThat(nodes(List.of(A, C), "known", "2026-01-15T00:00:00Z")).containsExactlyInAnyOrder(A, C);
        assertThat(nodes(List.of("+b,namespace:starts*", C), "known", "2026-01-15T00:00:00Z"))
                .containsExactlyInAnyOrder(B, C);
        assertThat(nodes(List.of(A, "job:y,namespace:starts"), "grades", "explicit"))
                .containsExactlyInAnyOrder(A, Y);
    }

    @Test
    void everyQuestionTakesThem() {
        assertThat(answer("/compact", List.of(A, Y), "direction", "downstream").getList("nodes", String.class))
                .containsExactlyInAnyOrder(A, X, B, Y, D);
        assertThat(asked("/export", List.of(A, "namespace:starts-out"), "format", "csv")
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains(A, X, B, Y, D);
        assertThat(answer("/impact", List.of(A, Y))
                        .getList("reached.collect { it.id + ' ' + it.distance }", String.class))
                .containsExactlyInAnyOrder(B + " 1", D + " 1", X + " 1");
        assertThat(answer("/diff", List.of(A, C), "from", "2026-01-15T00:00:00Z", "to", "2026-03-01T00:00:00Z")
                        .getList("added.findAll { it.kind == 'data' }.collect { it.from + ' ' + it.to }", String.class))
                .containsExactlyInAnyOrder(C + " " + Y, Y + " " + D);
    }

    @Test
    void anUnknownStartIsSaidToBeWithWhatToDo() {
        for (String unknown :
                List.of("dataset:no:where", "datasetField:no:where:at", "run:nobody", "tag:starts_none")) {
            String detail = asked("", List.of(A, unknown))
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .extract()
                    .jsonPath()
                    .getString("detail");
            assertThat(detail).contains("start=" + unknown, "/api/v1/search");
        }
        assertThat(detail(List.of("tag:starts_tag tag:starts_none"), 404)).contains("part 2 of start=");
        assertThat(detail(List.of(A, "colour:red"), 400)).contains("start=colour:red", "column 1");
        assertThat(detail(List.of(A, " "), 400)).contains("start is missing");
        assertThat(detail(Collections.nCopies(101, A), 400)).contains("number of starts is 101");
    }

    @Test
    void anIdOfAnotherNamespaceIsNotTakenForTheEndOfAName() {
        intake.accept(
                Events.dataset("starts-odd", "topic:starts-project:orders").bytes());

        assertThat(detail(List.of("dataset:starts-project:orders"), 404))
                .contains("start=dataset:starts-project:orders");
        assertThat(nodes(List.of("dataset:\"starts-project:orders\"")))
                .containsExactly("dataset:starts-odd:topic:starts-project:orders");
    }

    private static String detail(List<String> starts, int status) {
        return asked("", starts).statusCode(status).extract().jsonPath().getString("detail");
    }
}
