/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.pacta.lineage.EventIntake;
import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
@TestSecurity(user = "reader", roles = "viewer")
class GraphResourceTest {
    private static final String NS = "pg://h:5432";

    @Inject
    EventIntake intake;

    @BeforeEach
    void aChainOfThreeDatasetsWithASibling() {
        intake.accept(Events.run("graph-1", "COMPLETE", "graph", "clean")
                .at("2026-01-01T00:00:00Z")
                .reads(NS, "raw")
                .writes(NS, "clean")
                .facet(
                        "/outputs/0/facets",
                        "schema",
                        "{\"fields\": [{\"name\": \"id\", \"type\": \"int\"}, {\"name\": \"email\", \"type\": \"text\"}]}")
                .column("raw", "mail", "email", "IDENTITY", false)
                .bytes());
        intake.accept(Events.run("graph-2", "COMPLETE", "graph", "sum")
                .at("2026-02-01T00:00:00Z")
                .reads(NS, "clean")
                .writes(NS, "mart")
                .column("clean", "email", "hash", "TRANSFORMATION", true)
                .bytes());
        intake.accept(Events.run("graph-3", "COMPLETE", "graph", "other")
                .at("2026-02-01T00:00:00Z")
                .reads(NS, "raw")
                .writes(NS, "sibling")
                .bytes());
    }

    private static JsonPath graph(String start, Object... parameters) {
        var request = given().queryParam("start", start);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i].toString(), parameters[i + 1]);
        }
        return request.get("/api/v1/graph").then().statusCode(200).extract().jsonPath();
    }

    private static JsonPath compact(String start, String grain, int depth) {
        return given().queryParam("start", start)
                .queryParam("grain", grain)
                .queryParam("depth", depth)
                .get("/api/v1/graph/compact")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The edges of an answer in names. */
    private static List<String> named(JsonPath compact) {
        List<String> nodes = compact.getList("nodes", String.class);
        List<Integer> edges = compact.getList("edges", Integer.class);
        List<String> named = new ArrayList<>();
        for (int at = 0; at < edges.size(); at += 2) {
            named.add(nodes.get(edges.get(at)) + " > " + nodes.get(edges.get(at + 1)));
        }
        return named;
    }

    @Test
    void theShapeAloneHasTheNodesAndEdgesOfTheAnswer() {
        String start = "dataset:" + NS + ":clean";
        JsonPath whole = graph(start, "depth", 5);
        List<String> data = new ArrayList<>();
        for (Map<String, Object> edge : whole.<Map<String, Object>>getList("edges")) {
            if (edge.get("kind").equals("data")) {
                data.add(edge.get("from") + " > " + edge.get("to"));
            }
        }

        JsonPath shape = compact(start, "dataset", 5);

        assertThat(shape.getList("nodes", String.class)).isEqualTo(whole.getList("nodes.id", String.class));
        assertThat(named(shape)).containsExactlyInAnyOrderElementsOf(data);
        assertThat(shape.getMap("").keySet()).isEqualTo(Set.of("start", "asOf", "nodes", "edges"));
        assertThat(named(compact("datasetField:" + NS + ":clean:email", "field", 2)))
                .containsExactlyInAnyOrder(
                        "datasetField:%1$s:raw:mail > datasetField:%1$s:clean:email".formatted(NS),
                        "datasetField:%1$s:clean:email > datasetField:%1$s:mart:hash".formatted(NS));
        given().queryParam("start", "dataset:nobody:named")
                .get("/api/v1/graph/compact")
                .then()
                .statusCode(404);
    }

    @Test
    void oneHopEachWayShowsTheJobsAndTheDatasetsBeyondThemButNoSiblings() {
        JsonPath answer = graph("dataset:" + NS + ":clean");

        assertThat(answer.getList("nodes.id", String.class))
                .containsExactlyInAnyOrder(
                        "dataset:" + NS + ":clean",
                        "job:graph:clean",
                        "job:graph:sum",
                        "dataset:" + NS + ":raw",
                        "dataset:" + NS + ":mart");
        assertThat(answer.getInt("nodes.find { it.name == 'raw' }.moreDownstream"))
                .isOne();
        assertThat(answer.getInt("nodes.find { it.name == 'mart' }.moreDownstream"))
                .isZero();
        assertThat(answer.getList("edges.findAll { it.kind == 'data' }")).hasSize(4);
        assertThat(answer.getList("edges.findAll { it.kind == 'column' }.to", String.class))
                .containsExactlyInAnyOrder("datasetField:" + NS + ":mart:hash", "datasetField:" + NS + ":clean:email");
        assertThat(answer.getBoolean("edges.find { it.to.endsWith(':hash') }.transformations[0].masking"))
                .isTrue();
        assertThat(answer.getString("edges.find { it.to.endsWith(':hash') }.grade"))
                .isEqualTo("column");
        assertThat(answer.getList("nodes.find { it.kind == 'dataset' && it.name == 'clean' }.fields.name"))
                .isEqualTo(List.of("id", "email"));
        assertThat(answer.getString("nodes.find { it.kind == 'dataset' && it.name == 'clean' }.fields[1].type"))
                .isEqualTo("text");
        assertThat((Object) answer.get("leftOut")).isNull();
    }

    @Test
    void upstreamIsLeftOfDownstreamAndNoCardsOverlap() {
        JsonPath answer = graph("dataset:" + NS + ":clean");

        float raw = answer.getFloat("nodes.find { it.name == 'raw' }.x");
        float clean = answer.getFloat("nodes.find { it.kind == 'dataset' && it.name == 'clean' }.x");
        float mart = answer.getFloat("nodes.find { it.name == 'mart' }.x");
        float width = answer.getFloat("nodes[0].width");
        assertThat(raw + width).isLessThan(clean);
        assertThat(clean + width).isLessThan(mart);
    }

    @Test
    void grainFieldFollowsColumns() {
        JsonPath answer =
                graph("datasetField:" + NS + ":raw:mail", "grain", "field", "direction", "downstream", "depth", 5);

        assertThat(answer.getList("nodes.id"))
                .isEqualTo(List.of(
                        "datasetField:" + NS + ":raw:mail",
                        "datasetField:" + NS + ":clean:email",
                        "datasetField:" + NS + ":mart:hash"));
        assertThat(answer.getList("edges.kind")).isEqualTo(List.of("column", "column"));
        assertThat(answer.getString("edges[0].job")).isEqualTo("job:graph:clean");
    }

    @Test
    void relationsAmongJobsAreShownOnRequestAndNeverWalkedWithTheData() {
        intake.accept(Events.run("relations", "COMPLETE", "graph", "watch")
                .facet("/run/facets", "parent", """
                        {"run": {"runId": "p"}, "job": {"namespace": "graph", "name": "clean"}}""")
                .facet("/run/facets", "jobDependencies", """
                        {"upstream": [{"job": {"namespace": "graph", "name": "clean"}}],
                         "downstream": [{"job": {"namespace": "graph", "name": "sum"}}]}""")
                .bytes());

        assertThat(graph("dataset:" + NS + ":clean", "relations", "control,containment")
                        .getList("nodes.name", String.class))
                .doesNotContain("watch");
        JsonPath controlled = graph(
                "job:graph:clean",
                "follow",
                "control",
                "direction",
                "downstream",
                "depth",
                5,
                "relations",
                "containment");
        assertThat(controlled.getList("nodes.id", String.class))
                .containsExactlyInAnyOrder("job:graph:clean", "job:graph:watch", "job:graph:sum");
        assertThat(controlled.getList(
                        "edges.collect { it.kind + ' ' + it.from + ' ' + it.to + ' ' + it.job }", String.class))
                .containsExactlyInAnyOrder(
                        "control job:graph:clean job:graph:watch job:graph:watch",
                        "control job:graph:watch job:graph:sum job:graph:watch",
                        "containment job:graph:clean job:graph:watch job:graph:watch");
        assertThat(graph("job:graph:clean", "follow", "containment").getList("nodes.id", String.class))
                .containsExactlyInAnyOrder("job:graph:clean", "job:graph:watch");
    }

    @Test
    void anInfluenceOnAWholeDatasetIsOneEdgeThereAndOneForEachFieldAtTheGrainOfFields() {
        String joined =
                "{\"inputFields\": [{\"namespace\": \"%s\", \"name\": \"keys\", \"field\": \"k\", \"transformations\":"
                                .formatted(NS)
                        + " [{\"type\": \"INDIRECT\", \"subtype\": \"JOIN\"}]}]}";
        intake.accept(Events.run("graph-wide", "COMPLETE", "graph", "wide")
                .reads(NS, "keys")
                .writes(NS, "wide")
                .facet(
                        "/outputs/0/facets",
                        "columnLineage",
                        "{\"fields\": {\"a\": %1$s, \"b\": %1$s}}".formatted(joined))
                .bytes());
        intake.accept(Events.run("graph-wider", "COMPLETE", "graph", "wider")
                .reads(NS, "wide")
                .writes(NS, "wider")
                .column("wide", "b", "c", "IDENTITY", false)
                .bytes());

        JsonPath datasets = graph("dataset:" + NS + ":wide", "indirect", true);
        assertThat(datasets.getList("edges.findAll { it.indirect }.to")).isEqualTo(List.of("dataset:" + NS + ":wide"));
        JsonPath from = graph("datasetField:" + NS + ":keys:k", "grain", "field", "indirect", true, "depth", 2);
        assertThat(from.getList("nodes.id", String.class))
                .containsExactlyInAnyOrder(
                        "datasetField:" + NS + ":keys:k",
                        "datasetField:" + NS + ":wide:a",
                        "datasetField:" + NS + ":wide:b",
                        "datasetField:" + NS + ":wider:c");
        assertThat(from.getList("edges.findAll { it.indirect }.to", String.class))
                .containsExactlyInAnyOrder("datasetField:" + NS + ":wide:a", "datasetField:" + NS + ":wide:b");
        assertThat(graph("datasetField:" + NS + ":wide:a", "grain", "field", "indirect", true, "direction", "upstream")
                        .getList("nodes.field", String.class))
                .containsExactly("a", "k");
        assertThat(graph("datasetField:" + NS + ":wide:a", "grain", "field").getList("nodes"))
                .hasSize(1);
        assertThat(given().queryParam("from", "datasetField:" + NS + ":keys:k")
                        .queryParam("to", "datasetField:" + NS + ":wider:c")
                        .queryParam("grain", "field")
                        .queryParam("indirect", true)
                        .get("/api/v1/graph/paths")
                        .jsonPath()
                        .getList("shortest"))
                .isEqualTo(List.of(
                        "datasetField:" + NS + ":keys:k",
                        "datasetField:" + NS + ":wide:b",
                        "datasetField:" + NS + ":wider:c"));
    }

    @Test
    void anEdgeNamesTheEventsThatToldItFirstAndLastAndTheirProducer() {
        byte[] first = Events.run("evidence-1", "START", "graph", "evidence")
                .at("2026-01-01T00:00:00Z")
                .reads(NS, "evidence")
                .bytes();
        byte[] last = Events.run("evidence-2", "COMPLETE", "graph", "evidence")
                .at("2026-01-05T00:00:00Z")
                .reads(NS, "evidence")
                .bytes();
        byte[] between = Events.run("evidence-3", "COMPLETE", "graph", "evidence")
                .at("2026-01-03T00:00:00Z")
                .reads(NS, "evidence")
                .bytes();
        String newest = intake.accept(last).digest();
        String oldest = intake.accept(first).digest();
        intake.accept(between);
        intake.accept(between);

        JsonPath answer = graph("dataset:" + NS + ":evidence", "evidence", true);

        assertThat(answer.getString("edges[0].evidence.first.digest")).isEqualTo(oldest);
        assertThat(answer.getString("edges[0].evidence.first.time")).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(answer.getString("edges[0].evidence.last.digest")).isEqualTo(newest);
        assertThat(answer.getString("edges[0].evidence.producer")).isEqualTo("https://example.test/producer");
        assertThat(answer.getInt("edges[0].events")).isEqualTo(3);
        assertThat((Object) graph("dataset:" + NS + ":evidence").get("edges[0].evidence"))
                .isNull();
    }

    @Test
    void aLimitSaysWhatWasLeftOut() {
        JsonPath answer = graph("dataset:" + NS + ":clean", "limit", 3);

        assertThat(answer.getList("nodes")).hasSize(3);
        assertThat(answer.getInt("leftOut.nodes")).isEqualTo(2);
        assertThat(answer.getString("leftOut.reason")).contains("at most 3 nodes");
    }

    @Test
    void aTimeInThePastShowsWhatWasSoThen() {
        JsonPath answer = graph("dataset:" + NS + ":clean", "at", "2026-01-15T00:00:00Z");

        assertThat(answer.getList("nodes.name", String.class))
                .doesNotContain("mart", "sum")
                .contains("raw");
        assertThat(answer.getString("asOf")).isEqualTo("2026-01-15T00:00:00Z");
    }

    private static JsonPath paths(String from, String to, String grain) {
        return given().queryParam("from", from)
                .queryParam("to", to)
                .queryParam("grain", grain)
                .get("/api/v1/graph/paths")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void theWaysBetweenTwoDatasetsAreEveryNodeOnThemAndNoOther() {
        JsonPath answer = paths("dataset:" + NS + ":raw", "dataset:" + NS + ":mart", "dataset");

        List<String> way = List.of(
                "dataset:" + NS + ":raw",
                "job:graph:clean",
                "dataset:" + NS + ":clean",
                "job:graph:sum",
                "dataset:" + NS + ":mart");
        assertThat(answer.getList("shortest", String.class)).isEqualTo(way);
        assertThat(answer.getList("graph.nodes.id", String.class)).containsExactlyInAnyOrderElementsOf(way);
        assertThat(answer.getList("graph.edges.findAll { it.kind == 'data' }")).hasSize(4);
    }

    @Test
    void theWayOfAColumnIsThatOfItsValues() {
        JsonPath answer = paths("datasetField:" + NS + ":raw:mail", "datasetField:" + NS + ":mart:hash", "field");

        assertThat(answer.getList("shortest", String.class))
                .containsExactly(
                        "datasetField:" + NS + ":raw:mail",
                        "datasetField:" + NS + ":clean:email",
                        "datasetField:" + NS + ":mart:hash");
    }

    @Test
    void againstTheFlowThereIsNoWay() {
        JsonPath answer = paths("dataset:" + NS + ":mart", "dataset:" + NS + ":raw", "dataset");

        assertThat(answer.getList("shortest")).isEmpty();
        assertThat(answer.getList("graph.nodes")).hasSize(2);
    }

    @Test
    void wrongEndsOfAWayAreToldWhatWasExpected() {
        String raw = "dataset:" + NS + ":raw";
        given().queryParam("from", raw)
                .get("/api/v1/graph/paths")
                .then()
                .statusCode(400)
                .body("detail", containsString("to is missing"));
        given().queryParam("from", raw)
                .queryParam("to", "dataset:no:where")
                .get("/api/v1/graph/paths")
                .then()
                .statusCode(404);
        given().queryParam("grain", "field")
                .queryParam("from", raw)
                .queryParam("to", raw)
                .get("/api/v1/graph/paths")
                .then()
                .statusCode(400)
                .body("detail", containsString("datasetField:"));
    }

    @Test
    void wrongQuestionsAreToldWhatWasExpected() {
        given().queryParam("start", "dataset:no:where")
                .get("/api/v1/graph")
                .then()
                .statusCode(404)
                .body("detail", containsString("dataset:namespace:name"));
        given().get("/api/v1/graph").then().statusCode(400).body("code", equalTo("request.invalid"));
        for (String wrong : List.of(
                "direction=sideways",
                "grain=row",
                "depth=-1",
                "limit=0",
                "limit=9999",
                "at=now",
                "follow=me",
                "relations=friends",
                "follow=control&grain=field")) {
            given().get("/api/v1/graph?start=x&" + wrong)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }
}
