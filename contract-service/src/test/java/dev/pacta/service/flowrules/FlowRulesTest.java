/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.flowrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.pacta.service.testing.Caller;
import dev.pacta.service.testing.Contracts;
import dev.pacta.service.testing.Lineage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FlowRulesTest {
    private static final String RULES = """
            id: %1$s
            rules:
              - id: staging
                description: Reports are made of what was staged.
                noFlow:
                  from: dataset:%1$s_raw
                  to: dataset:%1$s_report
                  exceptThrough: dataset:%1$s_staged
              - id: writer
                severity: warning
                onlyWriters: {of: 'dataset:%1$s_report', jobs: 'job:%1$s_stage'}
            """;

    @Test
    void aBreachBecomesAFindingWithItsWayAndIsResolvedWhenTheRuleIsTakenAway() {
        load("frone");
        assertThat(check("frone").getList("rules.id")).isEqualTo(List.of("frone.staging", "frone.writer"));
        assertThat(check("frone").getBoolean("holds")).isFalse();
        assertThat(check("frone").getString("rules[0].breaches[0].title")).isEqualTo("frone_raw comes to frone_report");

        assertThat(findings("frone")).isEmpty();
        put("steward", "frone", RULES.formatted("frone")).statusCode(201);
        List<Map<String, ?>> found = findings("frone");
        assertThat(found)
                .extracting("rule", "severity", "title")
                .containsExactlyInAnyOrder(
                        tuple(
                                "lineage.frone.staging",
                                "error",
                                "frone_raw comes to frone_report. Reports are made of what was staged."),
                        tuple("lineage.frone.writer", "warning", "frone_report is written by frone_sum"),
                        tuple("lineage.frone.writer", "warning", "frone_report is written by frone_shortcut"));
        JsonPath finding = finding("frone", "staging");
        assertThat(finding.getList("path.node", String.class))
                .containsExactly(
                        "dataset:" + Contracts.namespace() + ":frone_raw",
                        "job:tests:frone_shortcut",
                        "dataset:" + Contracts.namespace() + ":frone_report");
        assertThat(finding.getList("path.atFault")).isEqualTo(List.of(false, false, true));

        Caller.as("compliance").delete("/api/v1/graph/rules/frone").then().statusCode(204);
        assertThat(findings("frone")).extracting("status").containsOnly("resolved");
    }

    @Test
    void aWaivedBreachStaysWaivedAndKeepsWhenItWasFirstSeen() {
        load("frtwo");
        put("compliance", "frtwo", RULES.formatted("frtwo")).statusCode(201);
        JsonPath before = finding("frtwo", "staging");
        Caller.as("steward")
                .contentType("application/json")
                .body(Map.of("reason", "until the move is done", "until", "2099-01-01"))
                .post("/api/v1/findings/{id}/waive", before.getString("id"))
                .then()
                .statusCode(200);

        Lineage.run("frtwo_other").reads("frtwo_raw").writes("frtwo_report").send();

        JsonPath after = finding("frtwo", "staging");
        assertThat(after.getString("status")).isEqualTo("waived");
        assertThat(after.getString("id")).isEqualTo(before.getString("id"));
        assertThat(after.getString("firstSeen")).isEqualTo(before.getString("firstSeen"));
    }

    @Test
    void aDocumentIsKeptAsItCameAndListed() {
        String yaml = "# with a comment\n" + RULES.formatted("frthree");
        put("admin", "frthree", yaml).statusCode(201);
        put("admin", "frthree", yaml).statusCode(200);
        put("producer", "frthree", yaml).statusCode(403);
        put("steward", "other", yaml).statusCode(400).body("code", equalTo("flow-rules.identity.mismatch"));

        String kept = Caller.as("viewer")
                .accept("application/yaml")
                .get("/api/v1/graph/rules/frthree")
                .asString();
        assertThat(kept).isEqualTo(yaml);
        Caller.as("viewer")
                .get("/api/v1/graph/rules?limit=500")
                .then()
                .statusCode(200)
                .body("items.find { it.id == 'frthree' }.rules.size()", equalTo(2));
        Caller.as("viewer").get("/api/v1/graph/rules/none").then().statusCode(404);
        Caller.as("steward").delete("/api/v1/graph/rules/none").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    id: a~rules: []                                                        | 2 | 8  | list of 1 to 200
                    id: check~rules: [{id: r, onlyWriters: {of: a, jobs: b}}]              | 1 | 5  | cannot be an id
                    id: a~rules:~  - id: r~    noFlow: {from: 'tag:pii'}                   | 4 | 13 | 'to' is missing
                    id: a~rules:~  - id: r~    noFlow:~      from: 'tag:'~      to: x       | 5 | 13 | in column 5
                    id: a~rules:~  - id: r~    noFlow: {from: a, to: b, within: 0}          | 4 | 38 | from 1 to 100
                    id: a~rules:~  - id: r~    noflow: {from: a, to: b}                     | 4 | 5  | unknown key 'noflow'
                    id: a~rules:~  - {id: r, severity: fatal, onlyWriters: {of: a, jobs: b}} | 3 | 23 | error or warning
                    id: a~rules:~  - {id: r, onlyReaders: {of: a, jobs: b}}~  - {id: r, onlyWriters: {of: a, jobs: b}} | 4 | 10 | is there twice
                    id: a~rules:~  - {id: r, onlyReaders: {of: a, jobs: b}, onlyWriters: {of: a, jobs: b}} | 3 | 26 | this one has 2
                    '"unclosed'                                                             | 1 | 1  | ''
                    """)
    void whatIsWrongIsToldWithItsPlace(String yaml, int line, int column, String message) {
        Caller.as("viewer")
                .contentType("application/yaml")
                .body(yaml.replace('~', '\n').getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/graph/rules/check")
                .then()
                .statusCode(422)
                .body("code", equalTo("flow-rules.invalid"))
                .body(
                        "errors.find { it.line == %d && it.column == %d }.message".formatted(line, column),
                        containsString(message));
    }

    /** Raw to report over staged, and past it. */
    private static void load(String name) {
        Lineage.run(name + "_stage")
                .reads(name + "_raw")
                .writes(name + "_staged")
                .send();
        Lineage.run(name + "_sum")
                .reads(name + "_staged")
                .writes(name + "_report")
                .send();
        Lineage.run(name + "_shortcut")
                .reads(name + "_raw")
                .writes(name + "_report")
                .send();
        Caller.as("viewer").get("/api/v1/graph/rules").then().statusCode(200);
    }

    private static JsonPath check(String name) {
        return Caller.as("viewer")
                .contentType("application/yaml")
                .body(RULES.formatted(name).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/graph/rules/check")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse put(String role, String id, String yaml) {
        return Caller.as(role)
                .contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/graph/rules/{id}", id)
                .then();
    }

    private static List<Map<String, ?>> findings(String name) {
        return Caller.as("viewer")
                .get("/api/v1/findings?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.rule.startsWith('lineage.%s.') }".formatted(name));
    }

    private static JsonPath finding(String name, String rule) {
        List<Map<String, ?>> found = findings(name);
        Map<String, ?> one = found.stream()
                .filter(finding -> ("lineage." + name + "." + rule).equals(finding.get("rule")))
                .findFirst()
                .orElseThrow();
        return Caller.as("viewer").get("/api/v1/findings/{id}", one.get("id")).jsonPath();
    }
}
