/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.recorded;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.Transformation;
import dev.pacta.lineage.GraphKeeper;
import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.testkit.SharedInputs;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every recorded event is taken, in any order and twice, and the graph is the one that was written down by reading the events. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
@TestSecurity(user = "loader", roles = "pipeline")
class RecordedEventsTest {
    private static final BiPredicate<String, String> SPARK_COLUMNS =
            (namespace, name) -> namespace.equals("testColumnLevelLineage") || name.startsWith("/tmp/cll_test");
    private static final BiPredicate<String, String> SHAKESPEARE = (namespace, name) ->
            namespace.equals("default") || namespace.equals("bigquery") || name.startsWith("/tmp/outputs");
    private static final BiPredicate<String, String> MARQUEZ_CASES =
            (namespace, name) -> namespace.startsWith("my-") || namespace.startsWith("s3://blob-");

    @Inject
    GraphKeeper graph;

    @Test
    void sparkColumnLineage() throws IOException {
        assertThat(sendAll("column-lineage")).isEqualTo(9);
        assertThat(edges(SPARK_COLUMNS)).containsExactlyElementsOf(expected("column-lineage"));
    }

    @Test
    void sparkReadingBigQuery() throws IOException {
        assertThat(sendAll("spark-bigquery-shakespeare")).isEqualTo(12);
        assertThat(edges(SHAKESPEARE)).containsExactlyElementsOf(expected("spark-bigquery-shakespeare"));
    }

    @Test
    void oddEventsThatMarquezTakes() throws IOException {
        assertThat(sendAll("marquez-cases")).isEqualTo(13);
        assertThat(edges(MARQUEZ_CASES)).containsExactlyElementsOf(expected("marquez-cases"));
    }

    @Test
    void theSeedOfMarquezAsABatch() throws IOException {
        String template = Files.readString(shared("marquez-seed.template.json"));
        String batch = template.replace("{{RUN_START_TIME}}", "2026-01-01T00:00:00Z")
                .replaceAll("\\{\\{RUN_END_TIME_AFTER_(\\d+)_MINUTES\\}\\}", "2026-01-01T$1:00:00Z")
                .replaceAll("T(\\d):", "T0$1:");
        int successful = given().contentType("application/json; charset=UTF-8")
                .body(batch)
                .post("/api/v1/lineage/batch")
                .then()
                .statusCode(200)
                .extract()
                .path("summary.successful");
        assertThat(successful).isEqualTo(26);
        assertThat(edges((namespace, name) -> namespace.equals("food_delivery")))
                .containsExactlyElementsOf(expected("marquez-seed"));
    }

    @Test
    void everyFacetOfTheStandardIsTakenWhereverItHangs() throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.walk(input("standards/openlineage/tests"))) {
            files = listed.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String facets = Files.readString(file);
            String event = """
                    {"eventType": "COMPLETE", "eventTime": "2026-01-01T00:00:00Z", "run": {"runId": "%1$s", "facets": %2$s},
                     "job": {"namespace": "standard", "name": "job", "facets": %2$s},
                     "inputs": [{"namespace": "standard", "name": "in", "facets": %2$s, "inputFacets": %2$s}],
                     "outputs": [{"namespace": "standard", "name": "out", "facets": %2$s, "outputFacets": %2$s}]}
                    """.formatted(file.getFileName(), facets);
            int status = given().contentType("application/json; charset=UTF-8")
                    .body(event)
                    .post("/api/v1/lineage")
                    .statusCode();
            assertThat(status).as(file.toString()).isEqualTo(201);
        }
        assertThat(files).hasSizeGreaterThan(40);
    }

    private static Path shared(String name) {
        return input("data/openlineage-events/" + name);
    }

    private static Path input(String name) {
        return SharedInputs.folder(name).orElseGet(() -> abort("no shared inputs on this machine: " + name));
    }

    /** Sends every file of the folder twice, in a shuffled order that is the same each time. */
    private static int sendAll(String folder) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(shared(folder))) {
            files = new ArrayList<>(listed.sorted().toList());
        }
        for (long seed = 1; seed <= 2; seed++) {
            Collections.shuffle(files, new Random(seed));
            for (Path file : files) {
                int status = given().contentType("application/json")
                        .body(Files.readAllBytes(file))
                        .post("/api/v1/lineage")
                        .statusCode();
                assertThat(status).as(file.getFileName().toString()).isEqualTo(201);
            }
        }
        return files.size();
    }

    private static List<String> expected(String set) throws IOException {
        try (InputStream lines = RecordedEventsTest.class.getResourceAsStream("/recorded/" + set + ".txt")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .sorted()
                    .toList();
        }
    }

    private TreeSet<String> edges(BiPredicate<String, String> ofSet) {
        LineageGraph seen = graph.current();
        TreeSet<String> lines = new TreeSet<>();
        for (int node = 0; node < seen.nodeCount(); node++) {
            if (!ofSet.test(seen.namespace(node), seen.name(node))) {
                continue;
            }
            if (seen.inDegree(node) + seen.outDegree(node) == 0) {
                lines.add("node " + name(seen, node));
            }
            seen.forEachOut(node, edge -> lines.add(line(seen, edge)));
        }
        return lines;
    }

    private static String line(LineageGraph seen, int edge) {
        String line = "%s %s %s -> %s"
                .formatted(
                        seen.edgeKind(edge),
                        seen.grade(edge),
                        name(seen, seen.source(edge)),
                        name(seen, seen.target(edge)));
        if (seen.job(edge).isPresent()) {
            line += " via " + name(seen, seen.job(edge).getAsInt());
        }
        List<String> subtypes =
                seen.transformations(edge).stream().map(Transformation::subtype).toList();
        return subtypes.isEmpty() ? line : line + " [" + String.join(",", subtypes) + "]";
    }

    private static String name(LineageGraph seen, int node) {
        return switch (seen.kind(node)) {
            case JOB -> seen.namespace(node) + "/" + seen.name(node);
            case DATASET -> seen.namespace(node) + "|" + seen.name(node);
            case FIELD -> seen.namespace(node) + "|" + seen.name(node) + "|" + seen.fieldName(node);
        };
    }
}
