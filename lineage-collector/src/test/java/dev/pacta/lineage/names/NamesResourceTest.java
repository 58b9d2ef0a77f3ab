/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.names;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.graph.LineageGraph;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.EventIntake;
import dev.pacta.lineage.GraphKeeper;
import dev.pacta.lineage.query.DatasetReaders;
import dev.pacta.lineage.query.LabelFlow;
import dev.pacta.lineage.query.LabelReach;
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
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
@TestSecurity(user = "steward-1", roles = "steward")
class NamesResourceTest {
    @Inject
    EventIntake intake;

    @Inject
    GraphKeeper keeper;

    @Inject
    LabelFlow flow;

    @Inject
    DatasetReaders readers;

    private void write(String job, String dataset, String source) {
        intake.accept(Events.run(job, "COMPLETE", "names", job)
                .reads("names", source)
                .writes("names", dataset)
                .column(source, "a", "b", "IDENTITY", false)
                .bytes());
    }

    private static String around(String dataset) {
        return given().queryParam("start", "dataset:names:" + dataset)
                .get("/api/v1/graph")
                .asString();
    }

    private static int said(long id, String word, String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/graph/names/%d/%s".formatted(id, word))
                .statusCode();
    }

    @Test
    void aSymlinkUnitesTwoNamesUntilSomebodyPartsThemAndTheSameEventDoesNotUniteThemAgain() {
        write("by-path", "/lake/linked", "linked-source");
        write("by-table", "db.linked", "linked-other");
        byte[] symlink = Events.dataset("names", "/lake/linked")
                .facet("/dataset/facets", "symlinks", """
                        {"identifiers": [{"namespace": "names", "name": "db.linked", "type": "TABLE"}, {"namespace": "names"}]}""")
                .bytes();
        intake.accept(symlink);

        JsonPath united = JsonPath.from(around("db.linked"));
        assertThat(united.getList("nodes.name", String.class))
                .contains("/lake/linked", "by-path", "by-table", "linked-other");
        assertThat(united.getList("nodes.name", String.class)).doesNotContain("db.linked");
        assertThat(keeper.current().node("datasetField:names:db.linked:b"))
                .isEqualTo(keeper.current().node("datasetField:names:/lake/linked:b"))
                .isPresent();
        JsonPath pairs = given().queryParam("namespace", "names")
                .queryParam("name", "db.linked")
                .get("/api/v1/graph/names")
                .jsonPath();
        assertThat(pairs.getString("items[0].reason")).isEqualTo("SYMLINK");
        assertThat(pairs.getString("items[0].event")).startsWith("sha256:");

        long id = pairs.getLong("items[0].id");
        assertThat(said(id, "part", "{}")).isEqualTo(400);
        assertThat(said(id, "part", "{\"why\": \"the table was moved\"}")).isEqualTo(200);
        intake.accept(Events.dataset("names", "/lake/linked")
                .at("2026-05-01T00:00:00Z")
                .facet("/dataset/facets", "symlinks", """
                        {"identifiers": [{"namespace": "names", "name": "db.linked", "type": "TABLE"}]}""")
                .bytes());
        assertThat(JsonPath.from(around("db.linked")).getList("nodes.name", String.class))
                .contains("db.linked", "by-table")
                .doesNotContain("by-path");

        assertThat(said(id, "unite", "{\"why\": \"it was not\"}")).isEqualTo(200);
        assertThat(around("db.linked")).contains("by-path");
        assertThat(given().get("/api/v1/graph/names")
                        .jsonPath()
                        .getList("items.find { it.id == %d }.history.why".formatted(id)))
                .isEqualTo(List.of("it was not", "the table was moved"));
        assertThat(said(987_654, "part", "{\"why\": \"x\"}")).isEqualTo(404);
    }

    @Test
    void whoAsksByTheOtherNameIsAnsweredUnderIt() {
        write("labelled", "/lake/labelled", "label-source");
        intake.accept(Events.run("labelled-reader", "COMPLETE", "names", "labelled-reader")
                .reads("names", "/lake/labelled")
                .bytes());
        intake.accept(Events.dataset("names", "/lake/labelled")
                .facet("/dataset/facets", "symlinks", """
                        {"identifiers": [{"namespace": "names", "name": "db.labelled", "type": "TABLE"}]}""")
                .bytes());
        DatasetKey table = new DatasetKey("names", "db.labelled");
        List<LabelReach> reached = new ArrayList<>();

        flow.spread(Map.of(new DatasetKey("names", "label-source").withField("a"), Set.of("email")))
                .forEach(table::equals, reached::add);

        assertThat(reached).extracting(LabelReach::field).containsExactly(table.withField("b"));
        assertThat(readers.of(table))
                .extracting(reader -> reader.dataset().name())
                .containsExactly("db.labelled");
    }

    private void rename(String from, String to, String at) {
        intake.accept(Events.run("renaming " + from, "COMPLETE", "names", "renaming")
                .at(at)
                .writes("names", to)
                .facet("/outputs/0/facets", "lifecycleStateChange", """
                        {"lifecycleStateChange": "RENAME", "previousIdentifier": {"namespace": "names", "name": "%s"}}""".formatted(from))
                .bytes());
    }

    /** The name that a dataset has in the answer as of a time, where its writer is seen. */
    private static String shown(String dataset, String at) {
        JsonPath answer = given().queryParam("start", "dataset:names:" + dataset)
                .queryParam("at", at)
                .get("/api/v1/graph")
                .jsonPath();
        assertThat(answer.getList("nodes.name")).contains("before-renaming");
        String id = answer.getString("edges.find { it.from == 'job:names:before-renaming' }.to");
        return answer.getString("nodes.find { it.id == '%s' }.name".formatted(id));
    }

    private static List<String> impact(String dataset, String at) {
        return given().queryParam("start", "dataset:names:" + dataset)
                .queryParam("at", at)
                .get("/api/v1/graph/impact")
                .jsonPath()
                .getList("reached.name", String.class);
    }

    @Test
    void aRenamedDatasetGoesOnUnderItsNewName() {
        rename("middle-name", "new-name", "2026-03-01T00:00:00Z");
        write("before-renaming", "old-name", "renaming-source");
        intake.accept(Events.run("renamed-reader", "COMPLETE", "names", "renamed-reader")
                .reads("names", "old-name")
                .writes("names", "of-renamed")
                .bytes());
        assertThat(keeper.current().dataset("names", "old-name")).isPresent();
        rename("old-name", "middle-name", "2026-02-01T00:00:00Z");

        assertThat(JsonPath.from(around("new-name")).getList("nodes.name", String.class))
                .contains("before-renaming", "renaming-source", "new-name")
                .doesNotContain("old-name", "middle-name");
        assertThat(impact("new-name", "2026-04-01T00:00:00Z")).contains("renamed-reader", "of-renamed");
        for (String name : List.of("old-name", "middle-name", "new-name")) {
            assertThat(shown(name, "2026-01-31T13:00:00Z")).isEqualTo("old-name");
            assertThat(shown(name, "2026-02-01T00:00:00Z")).isEqualTo("middle-name");
            assertThat(shown(name, "2026-03-01T00:00:00Z")).isEqualTo("new-name");
        }
        assertThat(impact("old-name", "2026-01-31T13:00:00Z")).contains("renamed-reader", "of-renamed");

        List<Integer> pairs = given().queryParam("namespace", "names")
                .queryParam("name", "middle-name")
                .get("/api/v1/graph/names")
                .jsonPath()
                .getList("items.id");
        assertThat(pairs).hasSize(2);
        pairs.forEach(pair ->
                assertThat(said(pair, "part", "{\"why\": \"another table\"}")).isEqualTo(200));
        assertThat(impact("old-name", "2026-01-31T13:00:00Z")).contains("renamed-reader");
        assertThat(impact("old-name", "2026-02-01T00:00:00Z")).isEmpty();
        assertThat(impact("new-name", "2026-04-01T00:00:00Z")).isEmpty();
    }

    @Test
    void namesUnitedByHandAreOneEdgeOfTheAnswer() {
        write("both", "hand-a", "hand-source");
        write("both", "hand-b", "hand-source");
        String body = """
                {"other": {"namespace": "names", "name": "hand-b"}, "dataset": {"namespace": "names", "name": "%s"}, "why": "one table"}
                """;

        given().contentType("application/json")
                .body(body.formatted("hand-a"))
                .post("/api/v1/graph/names")
                .then()
                .statusCode(200);
        given().contentType("application/json")
                .body(body.formatted("nobody"))
                .post("/api/v1/graph/names")
                .then()
                .statusCode(404);
        given().contentType("application/json")
                .body(body.formatted("hand-b"))
                .post("/api/v1/graph/names")
                .then()
                .statusCode(400);

        JsonPath answer = JsonPath.from(around("hand-b"));
        assertThat(answer.getList("edges.findAll { it.kind == 'data' && it.from == 'job:names:both' }.events"))
                .isEqualTo(List.of(2));
        assertThat(answer.getList("edges.id")).doesNotHaveDuplicates();
    }

    @Test
    @TestSecurity(user = "reader", roles = "viewer")
    void whoOnlyReadsUnitesNothing() {
        assertThat(said(1, "part", "{\"why\": \"x\"}")).isEqualTo(403);
    }

    @Test
    void datasetsWithNamesAndFieldsAlikeAreSuggested() {
        for (String name : List.of("lake/db/Alike", "db.alike", "db.unlike")) {
            intake.accept(Events.dataset("names", name)
                    .facet("/dataset/facets", "schema", "{\"fields\": [{\"name\": \"id\"}, {\"name\": \"EMAIL\"}]}")
                    .bytes());
        }
        LineageGraph graph = keeper.current();
        assertThat(graph.dataset("names", "db.alike")).isPresent();

        JsonPath found = given().get("/api/v1/graph/names/suggestions").jsonPath();

        assertThat(found.getList("items.findAll { it.one.namespace == 'names' }.one.name", String.class))
                .containsExactly("db.alike")
                .doesNotContain("db.unlike");
        assertThat(found.getFloat("items.find { it.one.name == 'db.alike' }.likeness"))
                .isEqualTo(1.0f);
    }

    @Test
    void jobsThatDifferInNumbersAreSuggestedAndARuleIsTriedOnTheEventsThatWereSent() {
        for (int day = 10; day < 24; day++) {
            intake.accept(Events.run("dated-" + day, "COMPLETE", "names-dated", "append_data_202611" + day)
                    .at("2099-01-01T00:00:%dZ".formatted(day))
                    .writes("names-dated", "lake/dt=2026-11-" + day)
                    .bytes());
        }
        String rule = """
                {"kind": "%s", "namespace": "names-dated", "name": "%s", "replacement": "%s"}""";

        JsonPath suggested =
                given().get("/api/v1/graph/names/rules/suggestions").jsonPath();
        String of = "find { it.namespace == 'names-dated' }.";
        assertThat(suggested.getInt(of + "jobs")).isEqualTo(14);
        assertThat(suggested.getString(of + "name")).isEqualTo("append_data_[0-9]+");
        assertThat(suggested.getString(of + "replacement")).isEqualTo("append_data_*");

        JsonPath jobs = tried(rule.formatted("job", "append_data_[0-9]+", "append_data_*"), 200);
        assertThat(jobs.getInt("names")).isEqualTo(14);
        assertThat(jobs.getInt("become")).isEqualTo(1);
        assertThat(jobs.getString("items[0].name")).isEqualTo("append_data_*");
        assertThat(jobs.getList("items[0].examples")).startsWith("append_data_20261110");
        JsonPath folders = tried(rule.formatted("dataset", "(.*)/dt=2026-11-1[0-9]", "$1"), 200);
        assertThat(folders.getInt("names")).isEqualTo(10);
        assertThat(folders.getString("items[0].name")).isEqualTo("lake");
        assertThat(tried(rule.formatted("job", "(", "x"), 400).getString("detail"))
                .contains("Unclosed group");
        assertThat(tried(rule.formatted("run", "x", "y"), 400).getString("detail"))
                .contains("kind is job or dataset");
        assertThat(given().get("/api/v1/graph/names/rules").jsonPath().getList(""))
                .isEmpty();
        assertThat(keeper.current().job("names-dated", "append_data_20261110")).isPresent();
    }

    private static JsonPath tried(String rule, int status) {
        return given().contentType("application/json")
                .body(rule)
                .post("/api/v1/graph/names/rules/preview")
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }
}
