/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import static dev.pacta.check.run.Contracts.contract;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.check.CheckTrouble;
import dev.pacta.check.build.BuildEnvironment;
import dev.pacta.check.git.Moment;
import dev.pacta.check.git.Repository;
import dev.pacta.check.report.ReportFormat;
import dev.pacta.check.result.CheckResult;
import dev.pacta.check.result.FileResult;
import dev.pacta.check.result.Finding;
import dev.pacta.check.result.Proposal;
import dev.pacta.check.server.PactaService;
import dev.pacta.contract.message.Severity;
import dev.pacta.testkit.hosting.RecordingServer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposingTest {
    private static final String NOTHING_PUBLISHED = "{\"results\": []}";
    private static final String PROPOSAL = """
            {"id": "p1", "contract": "orders", "status": "%s", "reviews": [
              {"owner": "analytics", "decision": "%s"}, {"owner": "finance", "decision": "approve"}]}
            """;

    private static final String EARLIER = """
            {"results": [{"path": "orders.odcs.yaml", "change": "modified", "contract": "orders", "from": "2.0.0", "to": "2.0.1",
              "mode": "backward-transitive", "compatible": false, "changes": [], "earlier": [{"version": "1.0.0", "change":
                {"ruleId": "property.removed", "kind": "removed", "path": "orders.email", "schemaObject": "orders", "property": "email",
                 "consumer": "breaking", "producer": "safe", "promise": "safe", "weight": "major", "message": "gone"}}]}]}
            """;

    @TempDir
    private Path folder;

    private final RecordingServer host = new RecordingServer();
    private Repository work;
    private String commit;

    @BeforeEach
    void dropAProperty() {
        work = Repository.create(folder);
        work.write("orders.odcs.yaml", contract("orders", "1.0.0", "order_id", "email"))
                .commit("first");
        work.branch("feature");
        commit = work.write("orders.odcs.yaml", contract("orders", "2.0.0", "order_id"))
                .commit("drop e-mail");
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void whatChangedIsRegisteredWithWhereItComesFrom() {
        host.then(200, NOTHING_PUBLISHED).then(201, PROPOSAL.formatted("open", "none"));

        FileResult orders = propose(true).files().get(0);

        JsonNode told = host.calls().get(1).body();
        assertThat(host.calls().get(1).line()).isEqualTo("POST /api/v1/proposals");
        assertThat(told.path("path").asText()).isEqualTo("orders.odcs.yaml");
        assertThat(told.path("document").asText()).isEqualTo(contract("orders", "2.0.0", "order_id"));
        assertThat(told.at("/source/commit").asText()).isEqualTo(commit);
        assertThat(told.at("/source/branch").asText()).isEqualTo("feature");
        assertThat(told.at("/source/repository").asText()).isEqualTo("shop/contracts");
        assertThat(told.at("/source/title").asText()).isEqualTo("Drop the e-mail");
        assertThat(orders.proposal())
                .isEqualTo(new Proposal(
                        "p1",
                        host.address() + "/contracts/orders/proposals/p1",
                        Proposal.Status.OPEN,
                        List.of("finance"),
                        List.of(),
                        List.of("analytics")));
        assertThat(orders.count(Severity.ERROR)).as("nobody may merge yet").isOne();
    }

    @Test
    void everyReportForPeopleLeadsToTheProposal() {
        host.then(200, NOTHING_PUBLISHED).then(201, PROPOSAL.formatted("objected", "object"));

        CheckResult result = propose(true);

        String page = host.address() + "/contracts/orders/proposals/p1";
        assertThat(ReportFormat.TEXT.report().write(result)).contains("objection of analytics", page);
        assertThat(ReportFormat.MARKDOWN.report().write(result)).contains("](" + page + ")");
        assertThat(ReportFormat.GITLAB_LINKS.report().write(result))
                .contains("\"label\" : \"orders: objected, objection of analytics", "\"url\" : \"" + page + "\"");
        assertThat(ReportFormat.JSON.report().write(result)).contains("\"page\" : \"" + page + "\"");
    }

    @Test
    void whatAllWhomItReachesAgreedToIsNoFaultAnyMore() {
        host.then(200, NOTHING_PUBLISHED).then(200, PROPOSAL.formatted("approved", "approve"));

        CheckResult result = propose(true);

        assertThat(result.passes(CheckResult.FailOn.ERROR)).isTrue();
        assertThat(result.breaking()).isZero();
        assertThat(result.files().get(0).findings())
                .filteredOn(finding -> finding.ruleId().equals("property.removed"))
                .extracting(Finding::advice)
                .containsExactly("Approved by analytics, finance.");
    }

    @Test
    void anApprovalThatIsNotCompleteFreesNothing() {
        host.then(200, NOTHING_PUBLISHED).then(200, PROPOSAL.formatted("approved", "more-time"));

        assertThat(propose(true).passes(CheckResult.FailOn.ERROR)).isFalse();
    }

    @Test
    void aBreakOfWhatAnEarlierVersionPromisedIsNamedAndMakesTheStepIncompatible() {
        work.write("orders.odcs.yaml", contract("orders", "2.0.1", "order_id")).commit("the e-mail is long gone");
        host.then(200, EARLIER);

        CheckResult result = check();
        FileResult orders = result.files().get(0);

        assertThat(orders.step().compatible()).isFalse();
        assertThat(ReportFormat.JSON.report().write(result)).contains("\"compatible\" : false");
        assertThat(orders.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.ruleId()).isEqualTo("compatibility.earlier-version");
                    assertThat(finding.path()).isEqualTo("orders.email");
                    assertThat(finding.message()).contains("since version 1.0.0", "gone", "property.removed");
                    assertThat(finding.advice()).contains("backward-transitive");
                });
    }

    @Test
    void aWaiverOfTheRepositoryCoversABreakOfAnEarlierVersionToo() {
        work.write(".pacta.yaml", """
                version: 1
                waivers:
                  - {rule: property.removed, contract: orders, path: orders.email, owner: ada, reason: agreed, until: 2026-06-01}
                """)
                .write("orders.odcs.yaml", contract("orders", "2.0.1", "order_id"))
                .commit("the e-mail is long gone");
        host.then(200, EARLIER);

        FileResult orders = check().files().get(0);

        assertThat(orders.step().compatible()).isTrue();
        assertThat(orders.count(Severity.ERROR)).isZero();
    }

    @Test
    void aRefusalIsAtFaultInItsFile() {
        host.then(200, NOTHING_PUBLISHED).then(409, "{\"detail\": \"the commit has another document\"}");

        assertThat(propose(true).files().get(0).findings().get(0)).satisfies(finding -> {
            assertThat(finding.ruleId()).isEqualTo("proposal.refused");
            assertThat(finding.message()).contains("the commit has another document");
        });
    }

    @Test
    void withoutAServerThereIsNowhereToPropose() {
        assertThatThrownBy(() -> propose(false))
                .isInstanceOf(CheckTrouble.class)
                .hasMessageContaining("a proposal needs a server");
    }

    private CheckResult check() {
        return run(true, false);
    }

    private CheckResult propose(boolean server) {
        return run(server, true);
    }

    private CheckResult run(boolean server, boolean propose) {
        BuildEnvironment build = BuildEnvironment.of(
                Map.of("CI_PROJECT_PATH", "shop/contracts", "CI_MERGE_REQUEST_TITLE", "Drop the e-mail"));
        CheckRequest request = new CheckRequest(
                work.folder(), List.of(), "main", build, Moment.HEAD, propose, Instant.parse("2026-05-01T00:00:00Z"));
        return new CheckRun(
                        request,
                        named -> server ? Optional.of(new PactaService(host.address(), "token")) : Optional.empty(),
                        said -> {})
                .run();
    }
}
