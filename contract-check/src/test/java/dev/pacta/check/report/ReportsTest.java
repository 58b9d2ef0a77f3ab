/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pacta.check.result.CheckResult;
import dev.pacta.check.result.ContractChange;
import dev.pacta.check.result.FileChange;
import dev.pacta.check.result.FileResult;
import dev.pacta.check.result.Finding;
import dev.pacta.check.result.Reach;
import dev.pacta.check.result.VersionStep;
import dev.pacta.contract.diff.Change;
import dev.pacta.contract.diff.CompatibilityMode;
import dev.pacta.contract.diff.Verdict;
import dev.pacta.contract.diff.Verdicts;
import dev.pacta.contract.diff.Weight;
import dev.pacta.contract.diff.Where;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.yaml.Position;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ReportsTest {
    private static final String HOSTILE =
            "a|b`c<img src=x onerror=alert(1)> @everyone #12 [x](javascript:1) \"q\" ::error::x %0A\n::warning::y --> ```\u001b[31m\u0000";

    @Test
    void textSaysPlaceRuleAdviceReadersAndTheVerdict() {
        assertThat(ReportFormat.TEXT.report().write(broken())).isEqualTo("""
                        orders  1.0.0 -> 1.1.0  breaking  modified, contracts/orders.odcs.yaml
                          contracts/orders.odcs.yaml:12:9: error orders.email: removed [property.removed]
                              Keep it.
                          breaking          orders.email: load_orders of team-shop, last seen 2026-05-01
                          the version number that is due: 2.0.0
                        1 contract checked: 1 breaking change
                        compared with origin/main (abc)
                        """);
    }

    @Test
    void textCannotBeSteeredByAContract() {
        assertThat(ReportFormat.TEXT.report().write(hostile()))
                .doesNotContain("\u001b")
                .doesNotContain("\u0000")
                .doesNotContain("\n::");
    }

    @Test
    void jsonHasEverythingAndItsVersion() throws Exception {
        JsonNode json = new JsonMapper().readTree(ReportFormat.JSON.report().write(broken()));

        assertThat(json.path("formatVersion").asInt()).isEqualTo(1);
        assertThat(json.at("/summary/breaking").asInt()).isEqualTo(1);
        assertThat(json.at("/files/0/nextVersion").asText()).isEqualTo("2.0.0");
        assertThat(json.at("/files/0/findings/0/line").asInt()).isEqualTo(12);
        assertThat(json.at("/files/0/changes/0/breaks").asBoolean()).isTrue();
        assertThat(json.at("/files/0/impact/0/owner").asText()).isEqualTo("team-shop");
    }

    @Test
    void junitCountsWhatItHoldsAndStaysXmlWhateverAContractSays() throws Exception {
        for (CheckResult result : List.of(broken(), hostile())) {
            Document xml = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(
                            ReportFormat.JUNIT.report().write(result).getBytes(StandardCharsets.UTF_8)));
            Element root = xml.getDocumentElement();
            assertThat(xml.getElementsByTagName("testcase").getLength())
                    .isEqualTo(Integer.parseInt(root.getAttribute("tests")));
            assertThat(xml.getElementsByTagName("failure").getLength())
                    .isEqualTo(Integer.parseInt(root.getAttribute("failures")))
                    .isEqualTo(1);
        }
    }

    @Test
    void githubGetsOneCommandForEachFindingAndNoneFromAContract() {
        String text = ReportFormat.GITHUB.report().write(broken());
        String hostile = ReportFormat.GITHUB.report().write(hostile());

        assertThat(text)
                .startsWith(
                        "::error file=contracts/orders.odcs.yaml,line=12,col=9,title=Pacta%3A property.removed::orders.email: removed%0AKeep it.\n");
        assertThat(hostile.lines().filter(line -> line.startsWith("::"))).hasSize(1);
        assertThat(hostile).contains("%250A%0A::warning");
    }

    @Test
    void githubIsToldWhenItHidesSome() {
        assertThat(ReportFormat.GITHUB.report().write(many(13))).contains("3 more of kind error are in this log only");
        assertThat(ReportFormat.GITHUB.report().write(many(10))).doesNotContain("more of kind");
    }

    @Test
    void sarifLeadsToTheRulesWhereTheirPagesAreKnown() throws Exception {
        JsonNode plain = new JsonMapper().readTree(new SarifReport().write(broken()));
        JsonNode linked = new JsonMapper()
                .readTree(new SarifReport(URI.create("https://github.com/o/r/blob/v1/docs")).write(broken()));

        assertThat(plain.at("/runs/0/tool/driver/rules/0").has("helpUri")).isFalse();
        assertThat(linked.at("/runs/0/tool/driver/rules/0/helpUri").asText())
                .isEqualTo("https://github.com/o/r/blob/v1/docs/change-rules.md#rules-property");
    }

    @Test
    void gitlabGetsItsSeveritiesAndFingerprints() throws Exception {
        JsonNode entry = new JsonMapper()
                .readTree(ReportFormat.GITLAB.report().write(broken()))
                .get(0);

        assertThat(entry.path("check_name").asText()).isEqualTo("property.removed");
        assertThat(entry.path("severity").asText()).isEqualTo("critical");
        assertThat(entry.path("fingerprint").asText()).isEqualTo("f1");
        assertThat(entry.at("/location/path").asText()).isEqualTo("contracts/orders.odcs.yaml");
        assertThat(entry.at("/location/lines/begin").asInt()).isEqualTo(12);
    }

    @Test
    void theCommentBeginsWithMarkerAndVerdictAndDrawsWhoIsReached() {
        assertThat(new MarkdownComment("https://pacta.example.com/proposals").write(broken()))
                .startsWith("<!-- pacta-check -->\n### \u274c 1 contract checked: 1 breaking change\n")
                .contains("| <code>orders</code> |", "**breaking**", "&#40;due&#58;")
                .contains("```mermaid\nflowchart LR\n", "-->|breaking|", "load_orders / team-shop")
                .contains("(https://pacta.example.com/proposals)");
    }

    @Test
    void theCommentIsSafeFromWhatAContractSays() {
        String comment = ReportFormat.MARKDOWN.report().write(hostile());

        assertThat(comment)
                .doesNotContain("<img")
                .doesNotContain("@everyone")
                .doesNotContain("#12 ")
                .doesNotContain("](javascript")
                .doesNotContain("a|b")
                .doesNotContain("\u001b");
        assertThat(comment.split("```", -1)).as("one block, the graph").hasSize(3);
    }

    @Test
    void theCommentFitsWhateverTheResultIs() {
        CheckResult huge = new CheckResult(
                null,
                null,
                IntStream.range(0, 3_000)
                        .mapToObj(at -> file("f" + at, "x".repeat(5_000), Severity.ERROR))
                        .toList(),
                List.of());

        assertThat(ReportFormat.MARKDOWN.report().write(huge).length()).isLessThan(65_536);
        assertThat(ReportFormat.MARKDOWN.report().write(huge)).contains("and 2975 more");
    }

    @Test
    void nothingChangedIsOneCalmLine() {
        CheckResult nothing = new CheckResult("main", null, List.of(), List.of());

        assertThat(ReportFormat.MARKDOWN.report().write(nothing))
                .contains("\u2705 No contract changed")
                .doesNotContain("|---");
        assertThat(ReportFormat.TEXT.report().write(nothing)).startsWith("No contract changed\n");
    }

    static CheckResult broken() {
        return result(file("contracts/orders.odcs.yaml", "orders.email: removed", Severity.ERROR));
    }

    static CheckResult hostile() {
        return result(file("folder/" + HOSTILE, HOSTILE, Severity.ERROR));
    }

    static CheckResult many(int number) {
        return new CheckResult(
                null,
                null,
                IntStream.range(0, number)
                        .mapToObj(at -> file("f" + at, "wrong", Severity.ERROR))
                        .toList(),
                List.of());
    }

    private static CheckResult result(FileResult file) {
        return new CheckResult("origin/main (abc)", null, List.of(file), List.of());
    }

    private static FileResult file(String path, String message, Severity severity) {
        String id = path.startsWith("contracts/") ? "orders" : path;
        Position place = new Position(12, 9);
        return new FileResult(
                path,
                null,
                FileChange.MODIFIED,
                new VersionStep(id, "1.0.0", "1.1.0", Weight.MAJOR, CompatibilityMode.BACKWARD, "2.0.0", false),
                List.of(new Finding(
                        Finding.Kind.CHANGE,
                        "property.removed",
                        severity,
                        place,
                        "orders.email",
                        message,
                        "Keep it.",
                        "f1",
                        null)),
                List.of(new ContractChange(removed(message), place, CompatibilityMode.BACKWARD)),
                List.of(new Reach(
                        "breaking",
                        "orders.email",
                        id.equals("orders") ? "load_orders" : id,
                        null,
                        List.of("email"),
                        "team-shop",
                        "2026-05-01")));
    }

    private static Change removed(String message) {
        return new Change(
                "property.removed",
                Change.Kind.REMOVED,
                new Where("orders.email", "orders", "email", "/schema/0/properties/1", "/schema/0/properties"),
                "email",
                null,
                new Verdicts(Verdict.BREAKING, Verdict.SAFE, Verdict.SAFE),
                Weight.MAJOR,
                message,
                "'a@b.c' was there",
                null);
    }
}
