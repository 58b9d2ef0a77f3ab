/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pacta.contract.Contract;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.ContractFixture;
import dev.pacta.validation.Location;
import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.RuleOutcome.Status;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.report.ReportJson;
import dev.pacta.validation.report.ReportText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each key of a contract that demands something of the data ends as a rule; the keys are written down here, not taken from the plan. */
class EveryKeyTest {
    private static final Map<String, String> RULES = Map.of("relationships", "reference", "primaryKey", "primaryKey");
    private static final Set<String> KEYS = Set.of("required", "unique", "primaryKey", "physicalType", "relationships");
    /** Each type with its options, as the standard lists them; what merely describes a vector is left out. */
    private static final List<String> OPTIONS = List.of(
            "string: {minLength: 1, maxLength: 9, pattern: '^a', format: email}",
            "integer: {minimum: 1, maximum: 9, multipleOf: 2, format: i32}",
            "number: {minimum: 1, maximum: 9, multipleOf: 2, format: f32}",
            "timestamp: {minimum: '2026-01-01T00:00:00Z', maximum: '2027-01-01T00:00:00Z', timezone: true, defaultTimezone: Europe/Berlin}",
            "time: {minimum: '01:00:00', maximum: '02:00:00', timezone: false, defaultTimezone: UTC}",
            "array: {minItems: 1, maxItems: 3, uniqueItems: true}",
            "object: {minProperties: 1, maxProperties: 3}");

    private static final String SERVED = """
            apiVersion: v3.2.0
            kind: DataContract
            id: test
            version: 1.0.0
            schema:
              - name: data
                properties: [{name: a, logicalType: string, quality: [{id: words, type: text, description: fine, schedule: nightly}]}]
                quality: [{id: rows, metric: rowCount, mustBe: 7, scheduler: cron, schedule: 0 20 * * *}]
            slaProperties: [{property: %s, schedule: weekly, %s}]
            """;

    @Test
    void eachOptionAndEachKeyEndsWhereverItStands() {
        for (String shape : List.of(
                "%s",
                "{name: outer, logicalType: object, properties: [%s]}",
                "{name: outer, logicalType: array, items: {logicalType: object, properties: [%s]}}",
                "{name: outer, logicalType: array, items: {logicalType: array, items: {logicalType: object, properties: [%s]}}}",
                "{name: outer, logicalType: map, map: {key: {logicalType: string}, value: {logicalType: object, properties: [%s]}}}")) {
            for (String each : OPTIONS) {
                int colon = each.indexOf(':');
                String property =
                        "{name: a, logicalType: %s, physicalType: X, required: true, unique: true, primaryKey: true, "
                                        .formatted(each.substring(0, colon))
                                + "relationships: [{to: other.id}], logicalTypeOptions:%s}"
                                        .formatted(each.substring(colon + 1));
                assertThat(rules(shape.formatted(property)))
                        .as(shape.formatted(property))
                        .containsAll(wanted(shape, each));
            }
        }
    }

    private static Set<String> wanted(String shape, String options) {
        String path = shape.equals("%s") ? "data.a:" : "data.outer.a:";
        Set<String> wanted = new TreeSet<>();
        names(options).forEach(option -> wanted.add(path + option));
        KEYS.stream()
                // The only key of an object is its rule of uniqueness.
                .filter(key -> !(shape.equals("%s") && key.equals("primaryKey")))
                .forEach(key -> wanted.add(path + RULES.getOrDefault(key, key)));
        return wanted;
    }

    private static List<String> rules(String properties) {
        ValidationReport report = report(ContractFixture.withProperties(properties));
        assertThat(report.rules())
                .filteredOn(rule -> rule.status() == Status.SKIPPED || rule.status() == Status.NOT_EXECUTABLE)
                .allSatisfy(rule -> assertThat(rule.reason()).isNotBlank());
        return report.rules().stream().map(RuleOutcome::ruleId).toList();
    }

    @Test
    void theNumberOfNamedFieldsIsListed() {
        assertThat(
                        rules(
                                "{name: a, logicalType: object, logicalTypeOptions: {minProperties: 2}, properties: [{name: b}]}"))
                .contains("data.a:minProperties");
    }

    private static Stream<String> names(String options) {
        return Stream.of(options.substring(options.indexOf('{') + 1, options.length() - 1)
                        .split(", "))
                .map(option -> option.substring(0, option.indexOf(':')));
    }

    @Test
    void eachRuleOfQualityEndsWhereverItStands() {
        String quality = """
                quality: [{id: nulls, metric: nullValues, mustBe: 0}, {id: few, metric: invalidValues, arguments: {validValues: [1]}, mustBe: 0},
                {id: words, type: text, description: fine}, {id: query, type: sql, query: 'SELECT count({column}) FROM {table}', mustBe: 0},
                {id: other, type: custom, engine: soda, implementation: x}]""";
        String values = "logicalType: integer, " + quality;
        for (String shape : List.of(
                "{name: a, %s}",
                "{name: a, logicalType: array, items: {%s}}",
                "{name: a, logicalType: array, items: {logicalType: array, items: {%s}}}",
                "{name: a, logicalType: map, map: {key: {logicalType: string}, value: {%s}}}",
                "{name: a, logicalType: map, map: {key: {logicalType: string}, value: {logicalType: map, map: {key: {logicalType: string}, value: {%s}}}}}",
                "{name: a, items: {%s}}")) {
            assertThat(rules(shape.formatted(values)))
                    .as(shape)
                    .contains("data.a:nulls", "data.a:few", "data.a:words", "data.a:query", "data.a:other");
        }
        assertThat(rules("{name: a, logicalType: map, map: {key: {%s}, value: {logicalType: integer}}}"
                        .formatted(values)))
                .contains("data.a.key:nulls", "data.a.key:few", "data.a.key:words", "data.a.key:query");
    }

    @ParameterizedTest
    @CsvSource({
        "date, dd.MM.yyyy, 31.01.2026, PASSED",
        "date, dd.MM.yyyy, 31.02.2026, FAILED",
        "timestamp, yyyy-MM-dd, 2026-01-31, PASSED",
        "time, HH.mm, 12.00, PASSED",
        "time, HH.mm, 12:00, FAILED",
        "date, 'DD/MM/YYYYTj', anything, NOT_EXECUTABLE",
        "timestamp, 'yyyy-MM-ddTHH:mm', 31.01.2026, NOT_EXECUTABLE"
    })
    void aFormatOfTimesIsCheckedOrListed(String type, String format, String value, Status status) {
        Contract contract = ContractFixture.withProperties(
                "{name: a, logicalType: %s, logicalTypeOptions: {format: '%s'}}".formatted(type, format));
        boolean listed = status == Status.NOT_EXECUTABLE;

        assertThat(status(
                        report(contract, "{\"a\":\"%s\"}".formatted(value)), listed ? "data.a:format" : "data.a:type"))
                .contains(status);
    }

    @ParameterizedTest
    @CsvSource({
        "timestamp, Europe/Berlin, 2026-07-01T02:00:00, PASSED",
        "timestamp, Europe/Berlin, 2026-07-01T01:59:59, FAILED",
        "timestamp, Etc/UTC, 2026-07-01T00:00:00, PASSED",
        "timestamp, Etc/UTC, 2026-06-30T23:59:59, FAILED",
        "timestamp, Mars/Olympus, 2026-07-01T00:00:00, NOT_EXECUTABLE",
        "time, Europe/Berlin, 12:00:00, NOT_EXECUTABLE",
        "time, Etc/UTC, 14:00:00+02:00, PASSED",
        "time, Etc/UTC, 13:59:59+02:00, FAILED"
    })
    void aTimeWithoutAZoneIsOfTheContracts(String type, String zone, String value, Status status) {
        String least = type.equals("time") ? "12:00:00" : "2026-07-01T00:00:00Z";
        Contract contract = ContractFixture.withProperties(
                "{name: a, logicalType: %s, logicalTypeOptions: {defaultTimezone: '%s', minimum: '%s'}}"
                        .formatted(type, zone, least));
        ValidationReport report = report(contract, "{\"a\":\"%s\"}".formatted(value));

        assertThat(status(report, "data.a:minimum")).contains(status);
        assertThat(status(report, "data.a:defaultTimezone"))
                .contains(zone.startsWith("Mars") ? Status.NOT_EXECUTABLE : Status.SKIPPED);
        assertThat(status(report, "data.a:type")).contains(Status.PASSED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "logicalType: array, items: {logicalType: string}                                   | [\"x\"]     | NOT_EXECUTABLE",
                "logicalType: object                                                                | {\"b\":1}   | NOT_EXECUTABLE",
                "logicalType: map, map: {key: {logicalType: string}, value: {logicalType: string}}  | {\"b\":\"\"}  | NOT_EXECUTABLE",
                "logicalType: vector, logicalTypeOptions: {dimensions: 1}                           | [1]         | NOT_EXECUTABLE",
                "description: anything                                                              | \"x\"       | PASSED",
                "description: anything                                                              | 1.0         | PASSED",
                "description: anything                                                              | [\"x\"]     | FAILED",
                "description: anything                                                              | {\"x\":1}   | FAILED",
                "properties: [{name: x}]                                                            | {\"x\":1}   | FAILED"
            })
    void aListOrObjectIsNoneOfTheSingleValuesThatAContractLists(String type, String value, Status status) {
        Contract contract =
                ContractFixture.withProperties("{name: a, %s, enum: [{value: x}, {value: 1}]}".formatted(type));

        assertThat(status(report(contract, "{\"a\":%s}".formatted(value)), "data.a:enum"))
                .contains(status);
    }

    @Test
    void aUniqueValueInsideAnObjectIsComparedFromRecordToRecord() {
        Contract contract = ContractFixture.withProperties(
                "{name: outer, logicalType: object, properties: [{name: a, logicalType: integer, unique: true}]}");

        assertThat(status(
                        report(contract, "{\"outer\":{\"a\":1}}", "{\"outer\":{\"a\":2}}", "{}", "{\"outer\":{}}"),
                        "data.outer.a:unique"))
                .contains(Status.PASSED);
        ValidationReport repeated = report(contract, "{\"outer\":{\"a\":1}}", "{\"outer\":{\"a\":1.0}}");
        assertThat(status(repeated, "data.outer.a:unique")).contains(Status.FAILED);
        assertThat(repeated.invalidRecords()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "freshness, 2, d, PASSED",
        "freshness, 1, h, FAILED",
        "latency, 1, h, FAILED",
        "retention, 1, y, PASSED",
        "retention, 1, d, FAILED"
    })
    void aServiceLevelWithoutAnElementIsAboutTheDefaultOne(String name, int value, String unit, Status status) {
        Contract contract = ContractFixture.contract("""
                apiVersion: v3.0.2
                kind: DataContract
                id: test
                version: 1.0.0
                status: active
                schema:
                  - name: data
                    properties: [{name: at, logicalType: date}]
                slaDefaultElement: data.at
                slaProperties: [{property: %s, value: %d, unit: %s}]
                """.formatted(name, value, unit));

        assertThat(status(
                        report(contract, "{\"at\":\"2026-01-30\"}", "{\"at\":\"2026-01-31\"}"), "data.at:sla." + name))
                .contains(status);
    }

    @ParameterizedTest
    @CsvSource({
        "rowCount, value: 2, PASSED",
        "rowCount, value: 3, FAILED",
        "rowcount, 'value: 1, valueExt: 2', PASSED",
        "rowCount, 'value: 0, valueExt: 1', FAILED",
        "rowCount, value: many, NOT_EXECUTABLE",
        "rowCount, 'value: 1, element: other', SKIPPED",
        "frequency, 'value: 1, unit: d', SKIPPED",
        "frequency, 'value: often', SKIPPED"
    })
    void aServiceLevelOfTheObjectEnds(String name, String promised, Status status) {
        Contract contract = ContractFixture.contract(SERVED.formatted(name, promised));

        assertThat(status(report(contract, "{}", "{}"), "data:sla." + name)).contains(status);
    }

    @Test
    void aScheduleIsToldAndNotKeptTo() {
        Contract contract = ContractFixture.contract(SERVED.formatted("rowCount", "value: 1"));
        ValidationReport report = report(contract, "{}");

        assertThat(report.rules())
                .filteredOn(rule -> rule.schedule() != null)
                .extracting(RuleOutcome::ruleId, RuleOutcome::status, RuleOutcome::schedule)
                .containsExactly(
                        tuple("data:rows", Status.FAILED, "0 20 * * * (cron)"),
                        tuple("data.a:words", Status.NOT_EXECUTABLE, "nightly"),
                        tuple("data:sla.rowCount", Status.PASSED, "weekly"));
        assertThat(ReportText.write(report, 1))
                .contains("data:rows: 0 20 * * * (cron); not kept to")
                .contains("data:sla.rowCount: weekly; not kept to");
        assertThat(ReportJson.write(report)).contains("\"schedule\" : \"0 20 * * * (cron)\"");
    }

    private static Optional<Status> status(ValidationReport report, String rule) {
        return report.rules().stream()
                .filter(each -> each.ruleId().equals(rule))
                .map(RuleOutcome::status)
                .findFirst();
    }

    private static ValidationReport report(Contract contract, String... records) {
        ValidationRun run = CompiledContract.compile(contract)
                .validator("data")
                .open(new RunContext(Instant.parse("2026-02-01T00:00:00Z"), Map.of()));
        for (String record : records) {
            run.accept(record.getBytes(StandardCharsets.UTF_8), Location.ofKey("test", null));
        }
        return run.finish();
    }
}
