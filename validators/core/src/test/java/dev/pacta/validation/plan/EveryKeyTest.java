/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.Contract;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.ContractFixture;
import dev.pacta.validation.Location;
import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.RuleOutcome.Status;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.ValidationRun;
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
        Stream.of(options.substring(options.indexOf('{') + 1, options.length() - 1)
                        .split(", "))
                .map(option -> option.substring(0, option.indexOf(':')))
                .forEach(option -> wanted.add(path + option));
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
