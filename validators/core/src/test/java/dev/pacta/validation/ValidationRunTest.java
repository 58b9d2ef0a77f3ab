/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.validation.RuleOutcome.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationRunTest {
    private static final String RULES = """
            apiVersion: v3.2.0
            kind: DataContract
            id: test
            version: 1.0.0
            schema:
              - name: data
                properties:
                  - {name: key, unique: true}
                  - name: a
                    quality: [{id: rule, %s}]
                quality:
                  - {id: text, type: text, description: something}
                  - {id: sql, type: sql, query: SELECT 1, mustBe: 1}
                  - {id: custom, type: custom, engine: soda, implementation: x}
            slaProperties: [{property: latency, value: 1, unit: h}]
            """;

    @ParameterizedTest(name = "{0} on {1} ends {2}")
    @CsvSource(delimiter = '|', textBlock = """
            metric: nullValues, mustBe: 0                                  | 1,2,null   | FAILED
            metric: nullValues, mustBeLessThan: 50, unit: percent          | 1,2,null   | PASSED
            metric: nullValues, mustBeLessThan: 30, unit: percent          | 1,2,null   | FAILED
            metric: missingValues, arguments: {missingValues: [-1]}, mustBe: 0 | 1,-1    | FAILED
            metric: invalidValues, arguments: {validValues: [1, 2]}, mustBe: 0 | 1,2,2.0 | PASSED
            metric: invalidValues, arguments: {validValues: [1, 2]}, mustBe: 0 | 1,3     | FAILED
            metric: invalidValues, arguments: {validValues: [1, 2]}, mustBe: 0 | 1,null  | PASSED
            metric: duplicateValues, mustBe: 0                             | 1,1        | FAILED
            metric: duplicateValues, mustBeLessOrEqualTo: 1                | 1,1        | PASSED
            metric: rowCount, 'mustBeBetween': [2, 3]                      | 1,2,3      | PASSED
            metric: rowCount, 'mustBeBetween': [2, 3]                      | 1,2        | PASSED
            metric: rowCount, 'mustBeBetween': [2, 3]                      | 1          | FAILED
            metric: rowCount, 'mustNotBeBetween': [2, 3]                   | 1,2        | FAILED
            metric: rowCount, mustBeGreaterThan: 2                         | 1,2        | FAILED
            metric: rowCount, mustNotBe: 2                                 | 1,2        | FAILED
            """)
    void measuresALibraryRule(String rule, String values, Status status) {
        assertThat(outcome(run(RULES.formatted(rule), values), "data.a:rule").status())
                .isEqualTo(status);
    }

    @Test
    void everyRuleEndsAndNoneVanishes() {
        ValidationReport report = run(RULES.formatted("metric: rowCount, mustBe: 1"), "1");

        assertThat(report.rules())
                .extracting(RuleOutcome::ruleId, RuleOutcome::status)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("data:text", Status.NOT_EXECUTABLE),
                        org.assertj.core.groups.Tuple.tuple("data:sql", Status.NOT_EXECUTABLE),
                        org.assertj.core.groups.Tuple.tuple("data:custom", Status.NOT_EXECUTABLE),
                        org.assertj.core.groups.Tuple.tuple("data:sla.latency", Status.SKIPPED));
        assertThat(report.rules())
                .filteredOn(rule -> rule.status() == Status.SKIPPED || rule.status() == Status.NOT_EXECUTABLE)
                .allSatisfy(rule -> assertThat(rule.reason()).isNotBlank());
    }

    @Test
    void aWarningDoesNotFailTheRun() {
        ValidationReport report = run(RULES.formatted("metric: rowCount, mustBe: 5, severity: warning"), "1");

        assertThat(outcome(report, "data.a:rule").status()).isEqualTo(Status.FAILED);
        assertThat(report.result()).isEqualTo(ValidationReport.Result.PASSED);
    }

    @Test
    void aRecordThatWasNotFinishedFailsTheRunWhateverRulesEndLater() {
        ValidationSettings brief = new ValidationSettings(64, 20, 10, 10, 10, true, false);
        ValidationRun run = CompiledContract.compile(
                        ContractFixture.contract(RULES.formatted("metric: rowCount, mustBe: 0")), brief)
                .validator("data")
                .open();
        run.accept("{\"key\": 1, \"a\": 100000000}".getBytes(UTF_8), new Location("memory", 1, Location.Unit.LINE));
        ValidationReport report = run.finish();
        RuleOutcome rule = outcome(report, "data.a:rule");
        RuleOutcome skipped = new RuleOutcome(
                rule.ruleId(),
                rule.field(),
                rule.description(),
                Status.SKIPPED,
                "not asked",
                0,
                0,
                rule.severity(),
                null);

        assertThat(report.unfinished()).isEqualTo(1);
        assertThat(report.withEnds(List.of(skipped)).result()).isEqualTo(ValidationReport.Result.FAILED);
        assertThat(report.withEnds(List.of(skipped)).unfinished()).isEqualTo(1);
    }

    @Test
    void uniquenessBeyondTheLimitIsSkippedAndNeverGuessed() {
        ValidationSettings two = new ValidationSettings(64, 1000, 10, 10, 2, true, false);
        ValidationRun run = CompiledContract.compile(
                        ContractFixture.contract(RULES.formatted("metric: rowCount, mustBe: 3")), two)
                .validator("data")
                .open();
        for (int key = 1; key <= 3; key++) {
            run.accept(Map.of("key", key), new Location("memory", key, Location.Unit.ROW));
        }

        RuleOutcome outcome = outcome(run.finish(), "data.key:unique");

        assertThat(outcome.status()).isEqualTo(Status.SKIPPED);
        assertThat(outcome.reason()).contains("more than 2");
    }

    @Test
    void theExampleOrdersHaveExactlyThePlantedFaults() throws IOException {
        assertThat(badLines("orders", "orders.ndjson"))
                .hasSize(25)
                .containsOnlyKeys(
                        69L, 75L, 78L, 92L, 182L, 200L, 223L, 227L, 320L, 396L, 406L, 421L, 443L, 455L, 510L, 551L,
                        600L, 620L, 673L, 722L, 730L, 802L, 843L, 870L, 934L);
    }

    @Test
    void undeclaredPersonalDataInFreeTextIsFound() throws IOException {
        Map<Long, Verdict> bad = badLines("events", "events.ndjson");

        assertThat(bad).containsOnlyKeys(78L, 163L, 274L, 408L, 416L, 454L, 464L);
        assertThat(bad.values())
                .allSatisfy(verdict -> assertThat(verdict.violations())
                        .extracting(Violation::ruleId)
                        .containsExactly("events.comment:personal-data"));
        assertThat(bad.toString()).doesNotContain("@");
    }

    private static Map<Long, Verdict> badLines(String contract, String file) throws IOException {
        ValidationRun run = CompiledContract.compile(ContractFixture.example(contract))
                .validator(contract)
                .open();
        Map<Long, Verdict> bad = new TreeMap<>();
        List<String> lines = Files.readAllLines(ContractFixture.examples().resolve("data/" + file));
        for (int at = 0; at < lines.size(); at++) {
            Location location = new Location(file, at + 1L, Location.Unit.LINE);
            Verdict verdict = run.accept(lines.get(at).getBytes(StandardCharsets.UTF_8), location);
            if (!verdict.isValid()) {
                bad.put(location.number(), verdict);
            }
        }
        assertThat(run.finish().invalidRecords()).isEqualTo(bad.size());
        return bad;
    }

    private static ValidationReport run(String contract, String values) {
        ValidationRun run = CompiledContract.compile(ContractFixture.contract(contract))
                .validator("data")
                .open();
        List<String> all = new ArrayList<>(List.of(values.split(",")));
        for (int at = 0; at < all.size(); at++) {
            byte[] json =
                    "{\"key\":%d,\"a\":%s}".formatted(at, all.get(at).strip()).getBytes(StandardCharsets.UTF_8);
            run.accept(json, new Location("memory", at + 1L, Location.Unit.LINE));
        }
        return run.finish();
    }

    private static RuleOutcome outcome(ValidationReport report, String ruleId) {
        return report.rules().stream()
                .filter(rule -> rule.ruleId().equals(ruleId))
                .findFirst()
                .orElseThrow();
    }
}
