/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.check.CheckTrouble;
import dev.pacta.check.publish.ContractSource;
import dev.pacta.check.publish.Publication;
import dev.pacta.check.server.ServerChecks.Question;
import dev.pacta.contract.diff.CompatibilityMode;
import dev.pacta.contract.diff.Verdict;
import dev.pacta.contract.message.Severity;
import dev.pacta.testkit.hosting.RecordingServer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServerChecksTest {
    private static final Question QUESTION =
            new Question("orders.odcs.yaml", "modified", "orders", "id: orders", "id: old");

    private final RecordingServer host = new RecordingServer();
    private final PactaService service = new PactaService(host.address(), "token");
    private final ServerChecks checks = new ServerChecks(service, said -> {});

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void theAgreedAnswerIsRead() {
        host.then(200, """
                {"results": [{"path": "orders.odcs.yaml", "change": "modified", "contract": "orders", "from": "1.0.0", "to": "2.0.0",
                  "weight": "major", "mode": "full-transitive", "compatible": false, "nextVersion": "2.0.0",
                  "earlier": [{"version": "0.9.0", "change": {"ruleId": "property.added", "consumer": "safe", "producer": "breaking",
                     "promise": "safe", "weight": "major", "message": "there"}}],
                  "changes": [{"ruleId": "property.removed", "kind": "removed", "path": "orders.email", "schemaObject": "orders",
                     "property": "email", "before": "email", "after": null,
                     "beforePointer": "/schema/0/properties/1", "afterPointer": "/schema/0/properties", "counterexample": "null was not allowed, now it is", "consumer": "breaking", "producer": "safe",
                     "promise": "safe", "weight": "major", "message": "gone"}],
                  "lint": [], "governance": [{"ruleId": "governance.owner", "severity": "warning", "line": 3, "column": 5,
                     "path": "/team", "message": "no owner"}],
                  "impact": [{"path": "orders.email", "tier": "breaking", "job": {"namespace": "n", "name": "load"},
                     "dataset": {"namespace": "n", "name": "d"}, "fields": ["email"], "owner": "team-shop", "lastSeen": "2026-05-01T00:00:00Z"}],
                  "waived": [{"ruleId": "property.removed", "path": "orders.email", "reason": "agreed", "until": "2026-09-01T00:00:00Z",
                     "by": "ada"},
                    {"ruleId": "property.removed", "path": "orders.email", "reason": "for ever", "until": "never", "by": "eve"}]}]}
                """);

        ServerCheck check = checks.ask(List.of(QUESTION)).get("orders.odcs.yaml");

        assertThat(check.from()).isEqualTo("1.0.0");
        assertThat(check.mode()).isEqualTo(CompatibilityMode.FULL_TRANSITIVE);
        assertThat(check.changes().get(0).consumer()).isEqualTo(Verdict.BREAKING);
        assertThat(check.changes().get(0).after()).isNull();
        assertThat(check.governance().get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(check.governance().get(0).place()).hasToString("3:5");
        assertThat(check.impact().get(0).job()).isEqualTo("load");
        assertThat(check.impact().get(0).owner()).isEqualTo("team-shop");
        assertThat(check.changes().get(0).afterPointer()).isEqualTo("/schema/0/properties");
        assertThat(check.changes().get(0).counterexample()).isEqualTo("null was not allowed, now it is");
        assertThat(check.waived())
                .as("one that says not until when is none")
                .singleElement()
                .satisfies(waiver -> assertThat(waiver.until()).hasToString("2026-09-01"));
        assertThat(check.earlier()).singleElement().satisfies(earlier -> {
            assertThat(earlier.version()).isEqualTo("0.9.0");
            assertThat(earlier.change().producer()).isEqualTo(Verdict.BREAKING);
        });
        assertThat(check.problem()).isNull();
    }

    @Test
    void theCallHasTheAgreedShape() {
        host.then(200, "{\"results\": []}");

        checks.ask(List.of(QUESTION, new Question("gone.odcs.yaml", "deleted", "gone", null, "id: gone")));

        RecordingServer.Call call = host.calls().get(0);
        assertThat(call.line()).isEqualTo("POST /api/v1/checks");
        assertThat(call.headers())
                .containsEntry("authorization", "Bearer token")
                .containsEntry("content-type", "application/json");
        assertThat(call.body().at("/contracts/0/path").asText()).isEqualTo("orders.odcs.yaml");
        assertThat(call.body().at("/contracts/0/document").asText()).isEqualTo("id: orders");
        assertThat(call.body().at("/contracts/0/baseDocument").asText()).isEqualTo("id: old");
        assertThat(call.body().at("/contracts/1/change").asText()).isEqualTo("deleted");
        assertThat(call.body().at("/contracts/1/contract").asText()).isEqualTo("gone");
        assertThat(call.body().at("/contracts/1").has("document")).isFalse();
    }

    @Test
    void manyFilesAreAskedInSeveralCalls() {
        checks.ask(IntStream.range(0, 450)
                .mapToObj(at -> new Question("f" + at, "added", null, "x", null))
                .toList());

        assertThat(host.calls())
                .extracting(call -> call.body().path("contracts").size())
                .containsExactly(200, 200, 50);
    }

    @Test
    void aServerOfAnEarlierVersionIsAskedOneByOne() {
        host.then(404, "{}").then(200, "{\"from\": \"1.0.0\", \"mode\": \"backward\", \"changes\": []}");

        Map<String, ServerCheck> answers = checks.ask(List.of(QUESTION));

        assertThat(host.calls().get(1).line()).isEqualTo("POST /api/v1/contracts/orders/check");
        assertThat(answers.get("orders.odcs.yaml").from()).isEqualTo("1.0.0");
    }

    @Test
    void whoIsNotKnownOrNotAllowedIsToldSoAndTheTokenIsNotSaid() {
        host.then(401, "{}").then(403, "{\"detail\": \"role producer is needed\"}");

        assertThatThrownBy(() -> checks.ask(List.of(QUESTION)))
                .isInstanceOf(CheckTrouble.class)
                .hasMessageContaining("does not know who calls");
        assertThatThrownBy(() -> checks.ask(List.of(QUESTION))).hasMessageContaining("role producer is needed");
    }

    @Test
    void publicationSendsAllContractsWithTheirSourceInOneCall() {
        host.then(201, """
                {"results": [{"path": "a.odcs.yaml", "contract": "a", "version": "1.0.0", "digest": "sha256:0", "outcome": "published"},
                             {"path": "b.odcs.yaml", "contract": "b", "version": "1.0.0", "digest": "sha256:1", "outcome": "already-there"}]}
                """);
        ContractSource source = new ContractSource(
                "shop/contracts", "main", "abc", null, "https://host/pull/7", null, "ada", List.of("bob", "eve"));

        Publication.Outcome outcome = new Publication(service)
                .publish(
                        List.of(
                                new Publication.Document("a.odcs.yaml", "id: a"),
                                new Publication.Document("b.odcs.yaml", "id: b")),
                        source);

        assertThat(outcome.refused()).isNull();
        assertThat(outcome.published())
                .extracting(Publication.Published::outcome)
                .containsExactly("published", "already-there");
        RecordingServer.Call call = host.calls().get(0);
        assertThat(call.line()).isEqualTo("POST /api/v1/publications");
        assertThat(call.body().path("contracts")).hasSize(2);
        assertThat(call.body().at("/source/commit").asText()).isEqualTo("abc");
        assertThat(call.body().at("/source/pullRequest").asText()).isEqualTo("https://host/pull/7");
        assertThat(call.body().at("/source/approvers/1").asText()).isEqualTo("eve");
    }

    @Test
    void aRefusalNamesEachDocumentAtFault() {
        host.then(409, """
                {"title": "Conflict", "detail": "nothing was published", "errors": [
                  {"path": "a.odcs.yaml", "ruleId": "contract.version.immutable", "line": 4, "column": 10, "message": "other bytes"}]}
                """);

        Publication.Outcome outcome = new Publication(service)
                .publish(
                        List.of(new Publication.Document("a.odcs.yaml", "id: a")),
                        new ContractSource(null, null, null, null, null, null, null, List.of()));

        assertThat(outcome.refused()).isEqualTo("nothing was published");
        assertThat(outcome.refusals())
                .containsExactly(
                        new Publication.Refusal("a.odcs.yaml", 4, 10, "contract.version.immutable", "other bytes"));
        assertThat(host.calls().get(0).body().path("source")).isEmpty();
    }
}
