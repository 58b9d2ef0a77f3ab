/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.difference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.pacta.lineage.EventIntake;
import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
@TestSecurity(user = "reader", roles = "viewer")
class NamespaceDifferenceTest {
    private static final String SCHEMA = "{\"fields\": [%s]}";

    @Inject
    EventIntake intake;

    @Test
    @DisplayName("What only one side has, edges to elsewhere among them, and datasets whose schemas differ")
    void tellsWhatIsOtherwise() {
        flow(
                "prod",
                "load",
                "orders",
                "mart",
                "{\"name\": \"id\", \"type\": \"bigint\"}, {\"name\": \"net\", \"type\": \"int\"}");
        flow(
                "stage",
                "load",
                "orders",
                "mart",
                "{\"name\": \"id\", \"type\": \"int\"}, {\"name\": \"gross\", \"type\": \"int\"}");
        intake.accept(Events.run("nd-prod-mail", "COMPLETE", "nd-prod", "mail")
                .reads("nd-prod", "mart")
                .writes("nd-lake", "mails")
                .bytes());
        intake.accept(Events.run("nd-stage-copy", "COMPLETE", "nd-stage", "copy")
                .reads("nd-prod", "orders")
                .writes("nd-stage", "copied")
                .bytes());

        JsonPath answer = asked("left", "nd-prod", "right", "nd-stage");

        assertThat(answer.getList("onlyLeft.id", String.class)).containsExactly("job:nd-prod:mail");
        assertThat(answer.getList("onlyRight.id", String.class))
                .containsExactlyInAnyOrder("job:nd-stage:copy", "dataset:nd-stage:copied");
        assertThat(answer.getMap("schemas[0]").toString())
                .isEqualTo(
                        "{left=dataset:nd-prod:mart, right=dataset:nd-stage:mart, onlyLeft=[net], onlyRight=[gross], "
                                + "types=[{field=id, left=bigint, right=int}]}");
        assertThat(answer.getList("schemas")).hasSize(1);
        assertThat(edges(answer, "edgesOnlyLeft"))
                .contains("dataset:nd-prod:mart > job:nd-prod:mail", "job:nd-prod:mail > dataset:nd-lake:mails")
                .noneMatch(edge -> edge.contains("orders"));
        assertThat(edges(answer, "edgesOnlyRight"))
                .containsExactlyInAnyOrder("job:nd-stage:copy > dataset:nd-stage:copied");
        assertThat(answer.getLong("sameNodes")).isEqualTo(3);
        assertThat(answer.getLong("sameEdges")).isEqualTo(2);
        assertThat(answer.getLong("between")).isPositive();
    }

    @Test
    @DisplayName("Of two sets of random flows the edges without a twin are those that plain sets of names tell")
    void agreesWithPlainSets() {
        Random random = new Random(20261123);
        TreeSet<String> left = flows(random, "nr-a");
        TreeSet<String> right = flows(random, "nr-b");

        JsonPath answer = asked("left", "nr-a", "right", "nr-b", "limit", "10000");

        TreeSet<String> onlyLeft = new TreeSet<>(left);
        onlyLeft.removeAll(right);
        TreeSet<String> onlyRight = new TreeSet<>(right);
        onlyRight.removeAll(left);
        assertThat(named(answer, "edgesOnlyLeft", "nr-a")).isEqualTo(onlyLeft);
        assertThat(named(answer, "edgesOnlyRight", "nr-b")).isEqualTo(onlyRight);
        left.retainAll(right);
        assertThat(left).isNotEmpty();
        assertThat(onlyLeft).isNotEmpty();

        JsonPath few = asked("left", "nr-a", "right", "nr-b", "limit", "3");
        assertThat(few.getList("edgesOnlyLeft")).hasSize(3);
        assertThat(few.getInt("leftOut.edgesOnlyLeft"))
                .isEqualTo(answer.getList("edgesOnlyLeft").size() - 3);
    }

    @Test
    @DisplayName("Several namespaces are compared at once, and an earlier time has what was there then")
    void severalNamespacesAndTimes() {
        for (String side : List.of("l", "r")) {
            intake.accept(Events.run("nt-" + side, "COMPLETE", "nt-jobs-" + side, "load")
                    .at("2026-01-01T00:00:00Z")
                    .reads("nt-data-" + side, "raw")
                    .writes("nt-data-" + side, "clean")
                    .bytes());
        }
        intake.accept(Events.run("nt-late", "COMPLETE", "nt-jobs-l", "late")
                .at("2026-02-01T00:00:00Z")
                .reads("nt-data-l", "clean")
                .writes("nt-data-l", "late")
                .bytes());
        String[] both = {"left", "nt-data-l", "left", "nt-jobs-l", "right", "nt-data-r", "right", "nt-jobs-r"};

        assertThat(asked(both).getList("onlyLeft.name", String.class)).containsExactlyInAnyOrder("late", "late");
        List<String> then = new ArrayList<>(List.of(both));
        then.addAll(List.of("at", "2026-01-15T00:00:00Z"));
        JsonPath earlier = asked(then.toArray(String[]::new));
        assertThat(earlier.getList("onlyLeft")).isEmpty();
        assertThat(earlier.getList("edgesOnlyLeft")).isEmpty();
        assertThat(earlier.getLong("sameEdges")).isPositive();
        assertThat(asked("left", "nt-data-l", "right", "nt-data-r").getList("edgesOnlyLeft"))
                .as("the jobs of other namespaces are others")
                .isNotEmpty();
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        intake.accept(Events.dataset("nx", "a").bytes());
        refused(404, "nowhere", "left", "nx", "right", "nowhere");
        refused(400, "given twice", "left", "nx", "right", "nx");
        refused(400, "1 left and 0 right", "left", "nx");
        refused(400, "number of left", "right", "nx");
        refused(400, "timestamp", "left", "nx", "right", "ny", "at", "now");
        refused(400, "grades", "left", "nx", "right", "ny", "grades", "sure");
    }

    private void flow(String side, String job, String from, String to, String fields) {
        intake.accept(Events.run("nd-" + side, "COMPLETE", "nd-" + side, job)
                .reads("nd-" + side, from)
                .writes("nd-" + side, to)
                .facet("/outputs/0/facets", "schema", SCHEMA.formatted(fields))
                .bytes());
    }

    private TreeSet<String> flows(Random random, String namespace) {
        TreeSet<String> edges = new TreeSet<>();
        for (int at = 0; at < 30; at++) {
            String job = "j" + random.nextInt(6);
            String from = "d" + random.nextInt(5);
            String to = "e" + random.nextInt(5);
            intake.accept(Events.run("nr-" + namespace + at, "COMPLETE", namespace, job)
                    .reads(namespace, from)
                    .writes("nr-shared", to)
                    .bytes());
            edges.add("dataset:X:%s > job:X:%s".formatted(from, job));
            edges.add("job:X:%s > dataset:nr-shared:%s".formatted(job, to));
        }
        return edges;
    }

    /** The edges between datasets and jobs, whatever their side is called. */
    private static TreeSet<String> named(JsonPath answer, String list, String namespace) {
        TreeSet<String> named = new TreeSet<>();
        edges(answer, list).stream()
                .map(edge -> edge.replace(":" + namespace + ":", ":X:"))
                .filter(edge -> edge.contains("job:"))
                .forEach(named::add);
        return named;
    }

    private static List<String> edges(JsonPath answer, String list) {
        return answer.getList(list + ".collect { it.from + ' > ' + it.to }", String.class);
    }

    private static JsonPath asked(String... parameters) {
        return request(parameters)
                .get("/api/v1/graph/diff/namespaces")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void refused(int status, String reason, String... parameters) {
        request(parameters)
                .get("/api/v1/graph/diff/namespaces")
                .then()
                .statusCode(status)
                .body("detail", containsString(reason));
    }

    private static RequestSpecification request(String... parameters) {
        RequestSpecification request = given();
        for (int at = 0; at < parameters.length; at += 2) {
            request.queryParam(parameters[at], parameters[at + 1]);
        }
        return request;
    }
}
