/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import static dev.pacta.check.run.Contracts.contract;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.pacta.check.CheckTrouble;
import dev.pacta.check.build.BuildEnvironment;
import dev.pacta.check.git.Moment;
import dev.pacta.check.git.Repository;
import dev.pacta.check.report.ReportFormat;
import dev.pacta.check.result.CheckResult;
import dev.pacta.check.result.FileChange;
import dev.pacta.check.result.FileResult;
import dev.pacta.check.result.Finding;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlowChecksTest {
    private static final String ORDERS = "contracts/orders.odcs.yaml";
    private static final String RULES = "rules/shop.yaml";
    private static final String RULE =
            "id: shop\nrules:\n  - id: out\n    noFlow: {from: 'tag:pii', to: 'namespace:reports'}\n";
    private static final String NOTHING = "{\"files\": [], \"unfinished\": []}";
    private static final String BREACH = """
            {"rule": "shop.out", "severity": "%s", "certain": true, "standing": %s, "title": "orders.email comes to report.mail",
             "way": "orders.email -> report.mail (by load)", "description": "It stays here", "line": 3, "column": 5, "pointer": "/rules/0"}""";

    @TempDir
    private Path folder;

    private final RecordingServer host = new RecordingServer();
    private Repository work;

    @BeforeEach
    void create() {
        work = Repository.create(folder.resolve("work"));
        work.write(ORDERS, contract("orders", "1.0.0", "order_id", "email"))
                .write(RULES, RULE)
                .write("other.yaml", "rules:\n  - noFlow\n")
                .commit("orders and rules");
        work.branch("feature");
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void aDocumentOfRulesThatChangedIsTriedWithWhatItWasBefore() {
        work.write(RULES, RULE + "# more\n").write("other.yaml", "rules: []\n").commit("rules");
        host.then(200, answer(RULES, BREACH.formatted("error", false), BREACH.formatted("error", true)));

        CheckResult result = check();

        assertThat(host.calls()).singleElement().satisfies(call -> {
            assertThat(call.line()).isEqualTo("POST /api/v1/checks/flows");
            assertThat(call.body().at("/rules")).hasSize(1);
            assertThat(call.body().at("/rules/0/path").asText()).isEqualTo(RULES);
            assertThat(call.body().at("/rules/0/document").asText()).endsWith("# more\n");
            assertThat(call.body().at("/rules/0/baseDocument").asText()).isEqualTo(RULE);
            assertThat(call.body().at("/contracts")).isEmpty();
        });
        FileResult file = only(result);
        assertThat(file.subject()).isEqualTo(FileResult.Subject.FLOW_RULES);
        assertThat(file.change()).isEqualTo(FileChange.MODIFIED);
        Finding breach = file.findings().get(0);
        assertThat(breach.ruleId()).isEqualTo("lineage.shop.out");
        assertThat(breach.severity()).isEqualTo(Severity.ERROR);
        assertThat(breach.place()).hasToString("3:5");
        assertThat(breach.path()).isEqualTo("/rules/0");
        assertThat(breach.message())
                .isEqualTo("orders.email comes to report.mail: orders.email -> report.mail (by load). It stays here");
        assertThat(breach.advice()).contains("exceptThrough");
        assertThat(file.findings().get(1).severity()).isEqualTo(Severity.INFO);
        assertThat(file.findings().get(1).message()).startsWith("stands already: orders.email comes");
    }

    @Test
    void aDocumentThatIsNewOrGoneIsToldAsSuch() {
        work.write("rules/new.yml", RULE.replace("noFlow", "onlyWriters")).git("rm", "--quiet", RULES);
        work.commit("rules");
        host.then(200, NOTHING);

        assertThat(check().files())
                .extracting(FileResult::path, FileResult::change)
                .containsExactly(tuple("rules/new.yml", FileChange.ADDED), tuple(RULES, FileChange.DELETED));
        assertThat(host.calls().get(0).body().at("/rules/0").has("baseDocument"))
                .isFalse();
        assertThat(host.calls().get(0).body().at("/rules/1").has("document")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "        tags: [pii]\n",
                "        classification: secret\n",
                "        customProperties: [{property: privacy, value: {dataCategory: user.contact}}]\n"
            })
    void aContractThatSaysOtherwiseWhatRulesChooseByIsTried(String label) {
        String labelled = contract("orders", "1.1.0", "order_id", "email") + label;
        work.write(ORDERS, labelled).commit("labels");
        host.then(200, "{\"results\": []}").then(200, answer(ORDERS, BREACH.formatted("warning", false)));

        FileResult orders = only(check());

        assertThat(host.calls().get(1).body().at("/contracts/0/document").asText())
                .isEqualTo(labelled);
        Finding breach = orders.findings().stream()
                .filter(finding -> finding.ruleId().equals("lineage.shop.out"))
                .findFirst()
                .orElseThrow();
        assertThat(breach.severity()).isEqualTo(Severity.WARNING);
        assertThat(breach.advice()).contains("mask the value");
    }

    @Test
    void aContractThatChangesNoLabelIsNotAskedAbout() {
        work.write(ORDERS, contract("orders", "1.1.0", "order_id", "email", "note"))
                .commit("more");
        host.then(200, "{\"results\": []}");

        check();

        assertThat(host.calls()).hasSize(1);
    }

    @Test
    void aDocumentThatCannotBeReadIsAnErrorAtItsLineWithWhatToDo() {
        work.write(RULES, RULE + "  - id: out\n").commit("wrong");
        host.then(200, """
                {"files": [{"path": "%s", "breaches": [], "problems": [{"ruleId": "flow-rules.structure", "severity": "error",
                  "line": 5, "column": 9, "path": "/rules/1/id", "message": "the rule 'out' is there twice"}]}],
                 "unfinished": ["shop.out"]}""".formatted(RULES));

        CheckResult result = check();

        assertThat(ReportFormat.TEXT.report().write(result))
                .contains("rules/shop.yaml:5:9: error the rule 'out' is there twice", "pacta lineage check")
                .contains("The rule shop.out has more breaches")
                .contains("1 document of rules checked: 1 error");
    }

    @Test
    void whereTheSettingsNameTheDocumentsNoOtherIsOneAndEachOfThoseIs() {
        work.write(".pacta.yaml", "version: 1\nflowRules: [flows/*.yaml]\n")
                .write("flows/odd.yaml", "not rules\n")
                .write(RULES, RULE + "# more\n")
                .commit("settings");
        host.then(200, NOTHING);

        assertThat(check().files()).extracting(FileResult::path).containsExactly("flows/odd.yaml");
    }

    @Test
    void withoutAServerNothingIsSaidAndOneThatIsAwayEndsTheCheck() {
        work.write(RULES, RULE + "# more\n").commit("rules");

        assertThat(check(Optional.empty()).files()).isEmpty();
        PactaService away = new PactaService(host.address(), null);
        host.close();
        assertThatThrownBy(() -> check(Optional.of(away)))
                .isInstanceOfSatisfying(
                        CheckTrouble.class,
                        trouble -> assertThat(trouble.fault()).isEqualTo(CheckTrouble.Fault.SURROUNDINGS));
    }

    @ParameterizedTest
    @EnumSource(
            value = ReportFormat.class,
            names = {"TEXT", "JSON", "JUNIT", "SARIF", "GITHUB", "GITLAB", "MARKDOWN"})
    void everyReportTellsTheBreach(ReportFormat format) {
        work.write(RULES, RULE + "# more\n").commit("rules");
        host.then(200, answer(RULES, BREACH.formatted("error", false)));

        assertThat(format.report().write(check()))
                .contains("rules/shop.yaml", "lineage.shop.out")
                .containsPattern("orders.?.email comes to report.?.mail");
    }

    private static String answer(String path, String... breaches) {
        return "{\"files\": [{\"path\": \"%s\", \"problems\": [], \"breaches\": [%s]}], \"unfinished\": []}"
                .formatted(path, String.join(",", breaches));
    }

    private CheckResult check() {
        return check(Optional.of(new PactaService(host.address(), null)));
    }

    private CheckResult check(Optional<PactaService> server) {
        CheckRequest request = new CheckRequest(
                work.folder(),
                List.of(),
                "main",
                BuildEnvironment.of(Map.of()),
                Moment.WORKING_TREE,
                false,
                Instant.parse("2026-05-01T00:00:00Z"));
        return new CheckRun(request, named -> server, said -> {}).run();
    }

    private static FileResult only(CheckResult result) {
        assertThat(result.files()).hasSize(1);
        return result.files().get(0);
    }
}
