/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.pullrequest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.service.testing.Caller;
import dev.pacta.service.testing.Contracts;
import dev.pacta.service.testing.Lineage;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules about where data may flow, judged before a merge: real git, the real command, the real service. */
@QuarkusTest
class FlowRulesInPullRequestTest {
    private static final String RULES = """
            id: %1$s
            rules:
              - id: inside
                noFlow: {from: 'tag:%1$s-secret', to: 'dataset:%1$s_report'}
            """;

    @TestHTTPResource
    URL service;

    private Build work;

    @BeforeEach
    void bareRepositoryAndAClone() throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "flow-rules");
        Build outside = new Build(folder, Map.of());
        outside.git("init", "--quiet", "--bare", "--initial-branch=main", "contracts.git");
        outside.git("clone", "--quiet", "file://" + folder.resolve("contracts.git"), "work");
        work = new Build(
                folder.resolve("work"),
                Map.of(
                        "PACTA_SERVER", service.toString().replaceAll("/$", ""),
                        "PACTA_TOKEN", Caller.token("producer")));
        work.git("switch", "--quiet", "--create", "main");
    }

    @Test
    void aRuleIsTriedBeforeItIsInForce() {
        copied("prone");
        work.push("Begin", Map.of("README.md", "rules"));
        work.git("switch", "--quiet", "--create", "rules");
        work.push(
                "Rules",
                Map.of(
                        "rules/prone.yaml",
                        RULES.formatted("prone").replace("tag:prone-secret", "field:*prone.orders.total")));

        Build.Said said = work.pacta("check");

        assertThat(said.exitCode()).as(said.out() + said.err()).isEqualTo(1);
        assertThat(said.out())
                .contains(
                        "rules/prone.yaml:3:5: error shop.prone.orders.total comes to prone_report.total: "
                                + "shop.prone.orders.total -> prone_report.total (by prone_job) [lineage.prone.inside]",
                        "1 document of rules checked: 1 error");
        Caller.as("viewer").get("/api/v1/graph/rules/prone").then().statusCode(404);
    }

    @Test
    void aLabelThatBreaksARuleInForceIsAnErrorAtItsLineAndNoMoreOnceItIsMerged() {
        copied("prtwo");
        String first = Contracts.orders("prtwo", "1.0.0");
        work.push("Orders", Map.of("prtwo.odcs.yaml", first));
        assertThat(work.pacta("publish", "prtwo.odcs.yaml").exitCode()).isZero();
        inForce("prtwo");
        work.git("switch", "--quiet", "--create", "label");
        String labelled = Contracts.orders("prtwo", "1.1.0")
                .replace("name: total\n", "name: total\n        tags: [prtwo-secret]\n");
        work.push("Label", Map.of("prtwo.odcs.yaml", labelled));

        Build.Said said = work.pacta("check", "--json");

        assertThat(said.exitCode()).as(said.out() + said.err()).isEqualTo(1);
        JsonNode breach = lineage(said);
        assertThat(breach.path("ruleId").asText()).isEqualTo("lineage.prtwo.inside");
        assertThat(breach.path("severity").asText()).isEqualTo("error");
        assertThat(breach.path("path").asText()).isEqualTo("/schema/0/properties/2/tags");
        assertThat(breach.path("line").asLong())
                .isEqualTo(labelled.lines()
                                .takeWhile(line -> !line.contains("[prtwo-secret]"))
                                .count()
                        + 1);

        Contracts.publish("prtwo", "1.1.0", labelled).then().statusCode(201);
        Build.Said later = work.pacta("check", "--json");
        assertThat(lineage(later).isMissingNode()).as(later.out()).isTrue();
    }

    @Test
    void aColumnThatIsMadeOfWhatMayNotGetThereIsAnErrorAtItsLine() {
        Contracts.publish(
                        "prthree-raw",
                        "1.0.0",
                        Contracts.orders("prthree-raw", "1.0.0")
                                .replace("name: email\n", "name: email\n        tags: [prthree-secret]\n"))
                .then()
                .statusCode(201);
        Caller.as("steward")
                .contentType("application/yaml")
                .body("""
                        id: prthree
                        rules:
                          - id: inside
                            noFlow: {from: 'tag:prthree-secret', to: 'dataset:*prthree.orders'}
                        """.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/graph/rules/prthree")
                .then()
                .statusCode(201);
        String first = Contracts.orders("prthree", "1.0.0");
        work.push("Orders", Map.of("prthree.odcs.yaml", first));
        assertThat(work.pacta("publish", "prthree.odcs.yaml").exitCode()).isZero();
        work.git("switch", "--quiet", "--create", "made-of");
        work.push(
                "Made of",
                Map.of(
                        "prthree.odcs.yaml",
                        Contracts.orders("prthree", "1.1.0")
                                .replace(
                                        "name: total\n",
                                        "name: total\n        transformSourceObjects: [prthree-raw.orders.email, who.knows]\n")));

        Build.Said said = work.pacta("check");

        assertThat(said.exitCode()).as(said.out() + said.err()).isEqualTo(1);
        assertThat(said.out())
                .contains(
                        "error shop.prthree-raw.orders.email comes to shop.prthree.orders.total: "
                                + "shop.prthree-raw.orders.email -> shop.prthree.orders.total (newly declared) [lineage.prthree.inside]")
                .contains("prthree.odcs.yaml is made of who.knows, which neither the lineage nor a contract knows");
    }

    private static void copied(String name) {
        Lineage.run(name + "_job")
                .reads("shop." + name + ".orders")
                .writes(name + "_report")
                .copies("total", "total", false)
                .send();
    }

    private static void inForce(String id) {
        Caller.as("steward")
                .contentType("application/yaml")
                .body(RULES.formatted(id).getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/graph/rules/{id}", id)
                .then()
                .statusCode(201);
    }

    private static JsonNode lineage(Build.Said said) {
        JsonNode findings = said.json().at("/files/0/findings");
        for (JsonNode finding : findings) {
            if (List.of("lineage.prtwo.inside").contains(finding.path("ruleId").asText())) {
                return finding;
            }
        }
        return findings.path("none");
    }
}
