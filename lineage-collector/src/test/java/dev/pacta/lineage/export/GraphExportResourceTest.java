/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pacta.lineage.EventIntake;
import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
@TestSecurity(user = "reader", roles = "viewer")
class GraphExportResourceTest {
    private static final String NS = "pg://export:5432";
    private static final String CLEAN = "dataset:" + NS + ":clean, \"new\"";

    @Inject
    EventIntake intake;

    @Inject
    ObjectMapper mapper;

    @BeforeEach
    void aChainOfThreeDatasets() {
        intake.accept(Events.run("export-1", "COMPLETE", "export", "clean <all>")
                .at("2026-01-01T00:00:00Z")
                .reads(NS, "raw")
                .writes(NS, "clean, \"new\"")
                .facet("/outputs/0/facets", "schema", "{\"fields\": [{\"name\": \"email\", \"type\": \"text\"}]}")
                .column("raw", "mail/first", "email", "IDENTITY", false)
                .bytes());
        intake.accept(Events.run("export-2", "COMPLETE", "export", "sum")
                .at("2026-02-01T00:00:00Z")
                .reads(NS, "clean, \"new\"")
                .writes(NS, "mart")
                .column("clean, \"new\"", "email", "hash", "TRANSFORMATION", true)
                .bytes());
    }

    private static Response export(String format) {
        return given().queryParam("start", CLEAN)
                .queryParam("depth", 5)
                .queryParam("format", format)
                .get("/api/v1/graph/export")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("filename=\"lineage."))
                .extract()
                .response();
    }

    @Test
    void csvHasALineForEachEdgeAndQuotesWhatNeedsIt() {
        List<String> lines = export("csv").asString().lines().toList();

        assertThat(lines.get(0)).startsWith("from,to,kind,grade,");
        assertThat(lines.stream().filter(line -> line.contains(",data,"))).hasSize(4);
        assertThat(lines)
                .anyMatch(line ->
                        line.startsWith("\"datasetField:%s:clean, \"\"new\"\":email\",datasetField:%s:mart:hash,column,"
                                .formatted(NS, NS)));
    }

    @Test
    void graphMlIsWellFormedAndItsEdgesEndAtItsNodes() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(export("graphml").asByteArray()));

        assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo("http://graphml.graphdrawing.org/xmlns");
        List<String> nodes = attributes(document, "node", "id");
        assertThat(nodes).doesNotHaveDuplicates().contains(CLEAN, "job:export:clean <all>");
        assertThat(nodes).containsAll(attributes(document, "edge", "source"));
        assertThat(nodes).containsAll(attributes(document, "edge", "target"));
    }

    private static List<String> attributes(Document document, String element, String name) {
        NodeList found = document.getElementsByTagNameNS("*", element);
        return IntStream.range(0, found.getLength())
                .mapToObj(at -> ((Element) found.item(at)).getAttribute(name))
                .toList();
    }

    @Test
    void mermaidWritesNamesSoThatNoneIsTakenForSyntax() {
        String chart = export("mermaid").asString();

        assertThat(chart)
                .startsWith("flowchart LR\n")
                .contains("clean#44; #34;new#34;")
                .contains("clean #60;all#62;");
        assertThat(chart.lines().filter(line -> line.contains(" --> "))).hasSize(4);
    }

    @Test
    void provSaysWhatWasUsedGeneratedAndDerived() throws Exception {
        JsonNode graph = mapper.readTree(export("prov").asString()).get("@graph");

        JsonNode hash = thing(graph, "datasetField:" + NS + ":mart:hash");
        assertThat(hash.at("/prov:wasDerivedFrom/0/@id").asText()).contains("email");
        assertThat(hash.at("/prov:qualifiedDerivation/0/prov:hadActivity/@id").asText())
                .isEqualTo("urn:pacta:job%3Aexport%3Asum");
        assertThat(thing(graph, "job:export:sum").at("/prov:used")).hasSize(1);
        assertThat(thing(graph, "dataset:" + NS + ":mart").at("/prov:wasGeneratedBy"))
                .hasSize(1);
    }

    private static JsonNode thing(JsonNode graph, String id) {
        String iri =
                "urn:pacta:" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        for (JsonNode thing : graph) {
            if (thing.get("@id").asText().equals(iri)) {
                return thing;
            }
        }
        throw new AssertionError("no " + iri + " in " + graph);
    }

    @Test
    @TestSecurity(
            user = "loader",
            roles = {"viewer", "pipeline"})
    void openLineageComesBackInAsTheSameGraph() throws Exception {
        List<String> before = ends();
        JsonNode events = mapper.readTree(export("openlineage").asString());
        assertThat(events).hasSize(2);
        for (JsonNode event : events) {
            intake.accept(mapper.writeValueAsBytes(event));
        }

        assertThat(ends()).hasSize(6).containsExactlyInAnyOrderElementsOf(before);
        assertThat(events.findValues("columnLineage")).hasSize(2);
        assertThat(events.findValuesAsText("name")).contains("mail/first", "hash");
    }

    /** Where each edge begins and ends. */
    private static List<String> ends() {
        return export("csv")
                .asString()
                .lines()
                .skip(1)
                .map(line -> line.split(",(data|column),")[0])
                .toList();
    }

    @Test
    void aFileThatIsNotWholeSaysSo() {
        given().queryParam("start", CLEAN)
                .queryParam("depth", 5)
                .queryParam("limit", 2)
                .get("/api/v1/graph/export")
                .then()
                .statusCode(200)
                .header("Pacta-Left-Out", containsString("at most 2 nodes"));
    }

    @Test
    void wrongQuestionsAreToldWhatWasExpected() {
        for (String wrong : List.of("format=pdf", "limit=0", "depth=-1", "grain=row")) {
            given().get("/api/v1/graph/export?start=x&" + wrong)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        given().get("/api/v1/graph/export?start=dataset:no:where").then().statusCode(404);
    }
}
