/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import static dev.pacta.check.run.Contracts.contract;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.check.build.BuildEnvironment;
import dev.pacta.check.git.Moment;
import dev.pacta.check.git.Repository;
import dev.pacta.check.result.CheckResult;
import dev.pacta.check.result.FileResult;
import dev.pacta.check.result.Finding;
import dev.pacta.check.server.PactaService;
import dev.pacta.contract.message.Severity;
import dev.pacta.testkit.hosting.RecordingServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceRulesTest {
    private static final String RULE = "lineage.source-gone";
    private static final String ORDERS = "contracts/orders.odcs.yaml";
    private static final String FEATURES = "contracts/features.odcs.yaml";

    @TempDir
    private Path folder;

    private Repository work;

    @BeforeEach
    void create() {
        work = Repository.create(folder.resolve("work"));
        work.write(ORDERS, contract("orders", "1.0.0", "order_id", "email")).commit("orders");
    }

    @Test
    void aRemovedFieldThatAnotherContractIsMadeOfIsAnErrorWithPathAndPlace() {
        readBy("orders.email");
        work.write(ORDERS, contract("orders", "2.0.0", "order_id"));

        Finding gone = only(check());

        assertThat(gone.severity()).isEqualTo(Severity.ERROR);
        assertThat(gone.path()).isEqualTo("orders.email");
        assertThat(gone.place().line())
                .as("the schema object that it is gone from")
                .isEqualTo(9);
        assertThat(gone.message())
                .isEqualTo("'orders.email' is removed; 'features' says that features.share is made of 'orders.email'"
                        + " (contracts/features.odcs.yaml line 13)");
    }

    @Test
    void aRenamedFieldIsNamedByBothNames() {
        String before = contract("orders", "1.0.0", "order_id", "email")
                .replace("- name: email", "- id: mail\n        name: email");
        work.write(ORDERS, before);
        readBy("orders.email");
        work.write(ORDERS, before.replace("name: email", "name: address").replace("1.0.0", "2.0.0"));

        assertThat(only(check()).message()).startsWith("'orders.email' is renamed to 'address'; 'features' says");
    }

    @Test
    void aRenamedTableTakesItsFieldsAlong() {
        String before = contract("orders", "1.0.0", "order_id", "email")
                .replace("  - name: orders", "  - id: o\n    name: orders");
        work.write(ORDERS, before);
        readBy("orders", "orders.email");
        work.write(
                ORDERS,
                before.replace("    name: orders", "    name: purchases").replace("1.0.0", "2.0.0"));

        assertThat(findings(check())).extracting(Finding::path).containsExactlyInAnyOrder("orders", "orders.email");
        assertThat(findings(check()).get(0).message()).startsWith("'orders' is renamed to 'purchases'");
    }

    @Test
    void aTableIsKnownByWhatTheDatabaseCallsIt() {
        String before = contract("orders", "1.0.0", "order_id")
                        .replace("    properties:", "    physicalName: t_orders\n    properties:")
                + """
                servers:
                  - {server: shop, type: postgres, host: db.example.test, port: 5432, database: shop, schema: sales}
                """;
        work.write(ORDERS, before);
        readBy("shop.sales.t_orders", "sales.t_orders.order_id");
        work.write(ORDERS, before.replace("t_orders", "orders_2").replace("1.0.0", "1.1.0"));

        assertThat(findings(check()))
                .extracting(Finding::message)
                .hasSize(2)
                .allMatch(message -> message.contains("is not called '"));
    }

    @Test
    void aContractThatIsDeletedTakesEverythingAway() throws IOException {
        readBy("orders.email");
        Files.delete(work.folder().resolve(ORDERS));

        assertThat(only(check()).message()).startsWith("'orders.email' is removed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "orders.order_id", "elsewhere.email", "email", "ORDERS.EMAIL"})
    void whatStaysOrIsNobodysIsNoFinding(String source) {
        readBy(source);
        work.write(ORDERS, contract("orders", "2.0.0", "order_id"));

        assertThat(findings(check())).isEmpty();
    }

    @Test
    void aReaderThatLetsGoInTheSamePullRequestIsNoFinding() {
        readBy("orders.email");
        work.write(ORDERS, contract("orders", "2.0.0", "order_id"));
        work.write(FEATURES, contract("features", "1.0.1", "share"));

        assertThat(findings(check())).isEmpty();
    }

    @Test
    void aNameThatAnotherContractHasTooIsNoFinding() {
        work.write(
                "contracts/archive.odcs.yaml",
                contract("archive", "1.0.0", "email").replace("name: archive", "name: orders"));
        readBy("orders.email");
        work.write(ORDERS, contract("orders", "2.0.0", "order_id"));

        assertThat(findings(check())).isEmpty();
    }

    @Test
    void aVersionInAFileOfItsOwnIsComparedWithTheOneBefore() {
        readBy("orders.email");
        work.write("contracts/orders-2.odcs.yaml", contract("orders", "2.0.0", "order_id"));

        assertThat(only(check()).message()).startsWith("'orders.email' is removed");
    }

    @Test
    void whatItemsAreMadeOfIsLookedAtToo() {
        work.write(FEATURES, contract("features", "1.0.0") + """
                      - name: shares
                        logicalType: array
                        items:
                          logicalType: object
                          properties:
                            - {name: share, logicalType: string, transformSourceObjects: [orders.email]}
                """).commit("features");
        work.branch("feature");
        work.write(ORDERS, contract("orders", "2.0.0", "order_id"));

        assertThat(only(check()).message()).contains("features.shares.share is made of 'orders.email'");
    }

    @Test
    void aContractThatOnlyTheServerKnowsIsNamedWithItsOwner() {
        work.branch("feature");
        work.write(ORDERS, contract("orders", "2.0.0", "order_id"));

        Finding gone = only(checkWith("orders.email", "features"));

        assertThat(gone.severity()).isEqualTo(Severity.ERROR);
        assertThat(gone.path()).isEqualTo("orders.email");
        assertThat(gone.message())
                .isEqualTo("'orders.email' is removed; 'features' of analytics says that features.share is made of"
                        + " 'orders.email' (published on the server)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "orders.order_id", "elsewhere.email"})
    void whatTheServerSaysOfThingsThatStayIsNoFinding(String source) {
        work.branch("feature");
        work.write(ORDERS, contract("orders", "2.0.0", "order_id"));

        assertThat(findings(checkWith(source, "features"))).isEmpty();
    }

    @Test
    void whatTheRepositoryHoldsCountsAsItStandsThere() {
        readBy("orders.order_id");
        work.write(ORDERS, contract("orders", "2.0.0", "order_id"));

        assertThat(findings(checkWith("orders.email", "features"))).isEmpty();
        assertThat(findings(checkWith("orders.email", "features-of-others"))).hasSize(1);
    }

    private CheckResult checkWith(String source, String reader) {
        try (RecordingServer host = new RecordingServer()) {
            host.then(200, """
                    {"results": [{"path": "%s", "mode": "backward", "sources": [
                      {"source": "%s", "contract": "%s", "owner": "analytics", "path": "features.share"}]}]}
                    """.formatted(ORDERS, source, reader));
            return check(Optional.of(new PactaService(host.address(), null)));
        }
    }

    private void readBy(String... sources) {
        work.write(
                        FEATURES,
                        contract("features", "1.0.0", "share")
                                + "        transformSourceObjects: [%s]\n".formatted(String.join(", ", sources)))
                .commit("features");
        work.branch("feature");
    }

    private CheckResult check() {
        return check(Optional.empty());
    }

    private CheckResult check(Optional<PactaService> server) {
        CheckRequest request = new CheckRequest(
                work.folder(),
                List.of(),
                "HEAD",
                BuildEnvironment.of(Map.of()),
                Moment.WORKING_TREE,
                false,
                Instant.parse("2026-05-01T00:00:00Z"));
        return new CheckRun(request, named -> server, said -> {}).run();
    }

    private static List<Finding> findings(CheckResult result) {
        return result.files().stream()
                .map(FileResult::findings)
                .flatMap(List::stream)
                .filter(finding -> finding.ruleId().equals(RULE))
                .toList();
    }

    private static Finding only(CheckResult result) {
        assertThat(findings(result)).hasSize(1);
        return findings(result).get(0);
    }
}
