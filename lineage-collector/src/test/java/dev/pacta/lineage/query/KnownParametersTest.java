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
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
@TestSecurity(user = "viewer-1", roles = "viewer")
class KnownParametersTest {
    @Inject
    EventIntake intake;

    /** The columns of the table differ from one year to the next, and a declaration was replaced. */
    @BeforeEach
    void twoYears() {
        for (int year = 2024; year <= 2025; year++) {
            intake.accept(Events.job("then", "declared")
                    .at(year + "-06-01T00:00:00Z")
                    .reads("then", "source-" + year)
                    .writes("then", "table")
                    .column("source-" + year, "a", "b", "IDENTITY", false)
                    .facet("/outputs/0/facets", "schema", """
                            {"fields": [{"name": "b", "type": "INT"}, {"name": "of_%d", "type": "TEXT"}]}""".formatted(year))
                    .bytes());
        }
    }

    private static String ask(String path, int status) {
        return given().get(path).then().statusCode(status).extract().asString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/graph?start=dataset:then:table&dept=2",
                "/api/v1/graph/compact?start=dataset:then:table&layout=false",
                "/api/v1/graph/coverage?namespaces=then",
                "/api/v1/graph/names?q=table",
            })
    void aQuestionRefusesWhatItDoesNotKnow(String path) {
        assertThat(ask(path, 400)).contains("no parameter", "limit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/namespaces/then/datasets/table?at=2024-07-01T00:00:00Z",
                "/api/v1/namespaces/then/datasets?known=2024-07-01T00:00:00Z",
                "/api/v1/search?q=table&at=2024-07-01T00:00:00Z",
            })
    void whatIsAnsweredAsOfNowSaysSoWhenItIsAskedOfThen(String path) {
        assertThat(ask(path, 400)).contains("as of now");
    }

    @Test
    void callsOfMarquezsClientsMayHaveWhateverElse() {
        ask("/api/v1/namespaces/then/datasets/table?pretty=true", 200);
        ask("/api/v1/lineage?nodeId=dataset:then:table&aggregateToParentRun=true", 200);
    }

    @Test
    void aNameMayHaveAPercentSign() {
        String path = "/api/v1/namespaces/then/datasets/100%25/versions/1";

        assertThat(given().urlEncodingEnabled(false).get(path).statusCode()).isEqualTo(404);
        assertThat(given().urlEncodingEnabled(false)
                        .get(path + "?at=2024-07-01T00:00:00Z")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void marquezsGraphIsThatOfThen() {
        String path = "/api/v1/lineage?nodeId=dataset:then:table&depth=5";

        JsonPath now = JsonPath.from(ask(path, 200));
        JsonPath then = JsonPath.from(ask(path + "&at=2024-07-01T00:00:00Z", 200));

        assertThat(ids(now)).contains("dataset:then:source-2025").doesNotContain("dataset:then:source-2024");
        assertThat(ids(then)).contains("dataset:then:source-2024").doesNotContain("dataset:then:source-2025");
        assertThat(columns(now)).containsExactly("b", "of_2025");
        assertThat(columns(then)).containsExactly("b", "of_2024");
        assertThat(ids(JsonPath.from(ask(path + "&known=2024-07-01T00:00:00Z", 200))))
                .containsExactly("dataset:then:table");
    }

    @Test
    void marquezsColumnsAreThoseOfThen() {
        String path = "/api/v1/column-lineage?nodeId=datasetField:then:table:b";

        assertThat(ids(JsonPath.from(ask(path, 200)))).contains("datasetField:then:source-2025:a");
        assertThat(ids(JsonPath.from(ask(path + "&at=2024-07-01T00:00:00Z", 200))))
                .contains("datasetField:then:source-2024:a")
                .doesNotContain("datasetField:then:source-2025:a");
        assertThat(ask(path + "&at=yesterday", 400)).contains("timestamp");
    }

    @Test
    void columnsOfAnotherTimeAreNotShown() {
        String path = "/api/v1/graph?start=dataset:then:table&depth=0";

        assertThat(JsonPath.from(ask(path, 200)).getList("nodes[0].fields.name", String.class))
                .containsExactly("b", "of_2025");
        assertThat(JsonPath.from(ask(path + "&at=2024-07-01T00:00:00Z", 200))
                        .getList("nodes[0].fields.name", String.class))
                .containsExactly("b", "of_2024");
    }

    private static List<String> ids(JsonPath graph) {
        return graph.getList("graph.id");
    }

    private static List<String> columns(JsonPath graph) {
        return graph.getList("graph.find { it.id == 'dataset:then:table' }.data.fields.name");
    }
}
