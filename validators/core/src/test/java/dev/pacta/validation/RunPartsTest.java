/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.validation.plan.RunContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What several runs find in parts of the data is what one run finds in all of it. */
class RunPartsTest {
    private static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: parts
            status: active
            version: %s
            schema:
              - name: data
                properties:
                  - {name: region, logicalType: string, primaryKey: true, primaryKeyPosition: 1}
                  - {name: number, logicalType: integer, primaryKey: true, primaryKeyPosition: 2}
                  - {name: serial, logicalType: integer, unique: true}
                  - {name: note, logicalType: string, quality: [{id: nulls, type: library, metric: nullValues, mustBeLessThan: 40, unit: percent}]}
                  - {name: at, logicalType: timestamp}
                quality:
                  - {id: rows, type: library, metric: rowCount, mustBeGreaterThan: 250}
                  - {id: twice, type: library, metric: duplicateValues, arguments: {properties: [region, note]}, mustBeLessThan: 260}
            slaProperties:
              - {property: latency, value: 2, unit: h, element: data.at}
            """;
    private static final RunContext NOON = new RunContext(Instant.parse("2026-01-01T12:00:00Z"), Map.of());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void partsInAnyOrderSumUpToTheWhole(long seed) throws Exception {
        Random random = new Random(seed);
        List<Map<String, @Nullable Object>> records = records(random);
        Validator validator = validator("1.0.0");
        ValidationRun whole = validator.open(NOON);
        List<ValidationRun> runs = new ArrayList<>();
        for (int at = 0; at < 7; at++) {
            runs.add(validator.open(NOON));
        }
        for (Map<String, @Nullable Object> record : records) {
            whole.accept(record, location());
            runs.get(random.nextInt(runs.size())).accept(record, location());
        }
        Collections.shuffle(runs, random);
        ValidationRun sum = validator.open(NOON);
        for (ValidationRun run : runs) {
            sum.add(sentOver(run.part()));
        }

        ValidationReport expected = whole.finish();
        assertThat(sum.finish().rules())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("failures")
                .isEqualTo(expected.rules());
        assertThat(sum.finish().records()).isEqualTo(expected.records());
        assertThat(sum.finish().personal()).isEqualTo(expected.personal());
        assertThat(expected.count(RuleOutcome.Status.FAILED)).isGreaterThan(2);
    }

    @Test
    void whatTheEngineTellsOfRepeatedKeysIsCountedAndNoKeyIsKept() {
        boolean[] repeats = {false, true, true};
        int[] at = {0};
        ValidationRun run = validator("1.0.0")
                .open(new RunContext(null, Map.of(), rule -> rule.equals("data.serial:unique") && repeats[at[0]]));

        List<Boolean> valid = new ArrayList<>();
        for (; at[0] < 3; at[0]++) {
            valid.add(run.accept(Map.of("region", "a", "number", at[0], "serial", 7), location())
                    .isValid());
        }

        assertThat(valid).containsExactly(true, false, false);
        assertThat(run.part().counts())
                .allSatisfy(part -> assertThat(part.keys()).isEmpty());
    }

    @Test
    void partsOfAnotherVersionAreNotAdded() {
        RunPart part = validator("1.0.0").open().part();

        assertThatThrownBy(() -> validator("1.0.1").open().add(part))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parts@1.0.0");
    }

    @Test
    void partsWhoseKeysNobodyComparesAreCountedAndTheirRulesOnKeysAreSkipped() throws Exception {
        List<Map<String, @Nullable Object>> records = records(new Random(4));
        Validator validator = validator("1.0.0");
        ValidationRun whole = validator.open(NOON);
        ValidationRun first = validator.openPart(NOON);
        ValidationRun second = validator.openPart(NOON);
        for (int at = 0; at < records.size(); at++) {
            whole.accept(records.get(at), location());
            (at % 3 == 0 ? first : second).accept(records.get(at), location());
        }
        ValidationRun sum = validator.openPart(NOON);
        sum.add(sentOver(second.part()));
        sum.add(sentOver(first.part()));

        assertThat(second.part().counts())
                .allSatisfy(part -> assertThat(part.keys()).isEmpty());
        Map<String, RuleOutcome> expected =
                whole.finish().rules().stream().collect(Collectors.toMap(RuleOutcome::ruleId, rule -> rule));
        List<RuleOutcome> found = sum.finish().rules();
        assertThat(found)
                .filteredOn(rule -> rule.status() == RuleOutcome.Status.SKIPPED)
                .extracting(RuleOutcome::reason)
                .filteredOn(reason -> String.valueOf(reason).startsWith("keys are not compared"))
                .hasSize(3);
        for (String counted : List.of("rows", "nulls", "latency")) {
            RuleOutcome rule = found.stream()
                    .filter(each -> each.ruleId().contains(counted))
                    .findFirst()
                    .orElseThrow();
            assertThat(rule).isEqualTo(expected.get(rule.ruleId()));
            assertThat(rule.status()).isNotEqualTo(RuleOutcome.Status.SKIPPED);
        }
    }

    @Test
    void inAStreamRulesOverAllRecordsAreSkippedWithTheReason() {
        ValidationRun run = validator("1.0.0").openStream();
        run.accept(Map.of("region", "a", "number", 1), location());
        run.accept(Map.of("region", "a", "number", 1), location());

        assertThat(run.finish().rules())
                .filteredOn(rule ->
                        rule.ruleId().equals("data:primaryKey") || rule.ruleId().equals("data:rows"))
                .hasSize(2)
                .allSatisfy(rule -> assertThat(rule.status()).isEqualTo(RuleOutcome.Status.SKIPPED))
                .allSatisfy(rule -> assertThat(rule.reason()).contains("no end"));
        assertThat(run.finish().result()).isEqualTo(ValidationReport.Result.PASSED);
    }

    @Test
    void inABatchRulesThatARowCanBreakAreCheckedAndKeysThatTheEngineComparesHoldWithinIt() {
        RunContext.Repeats marks = new RunContext.Repeats() {
            private int row;

            @Override
            public boolean isRepeat(String ruleId) {
                return row++ == 2;
            }

            @Override
            public boolean knows(String ruleId) {
                return ruleId.equals("data.serial:unique");
            }
        };
        RunContext context = new RunContext(Instant.parse("2026-01-01T12:00:00Z"), Map.of(), marks);
        ValidationRun first = validator("1.0.0").openBatch(context);
        ValidationRun total = validator("1.0.0").openBatch(context);
        first.accept(Map.of("region", "a", "number", 1, "serial", 7), location());
        total.add(first.part());
        assertThat(reason(total, "data.serial:unique"))
                .isEqualTo("SKIPPED: no batch repeats a key; keys of different batches are not compared");

        ValidationRun second = validator("1.0.0").openBatch(context);
        second.accept(Map.of("region", "a", "number", 1, "serial", 8), location());
        boolean repeated = second.accept(Map.of("region", "a", "number", 1, "serial", 8), location())
                .isValid();
        total.add(second.part());

        assertThat(repeated).isFalse();
        assertThat(reason(total, "data.serial:unique"))
                .isEqualTo("FAILED: 1 records repeat a key; keys of different batches are not compared");
        assertThat(reason(total, "data:primaryKey")).startsWith("SKIPPED: keys are not compared between the parts");
        assertThat(reason(total, "data:rows")).startsWith("SKIPPED: a stream has no end");
        assertThat(reason(total, "data:twice")).startsWith("SKIPPED: a stream has no end");
        assertThat(total.part().counts())
                .allSatisfy(part -> assertThat(part.keys()).isEmpty());
    }

    private static String reason(ValidationRun run, String rule) {
        return run.finish().rules().stream()
                .filter(each -> each.ruleId().equals(rule))
                .map(each -> each.status() + ": " + each.reason())
                .findFirst()
                .orElseThrow();
    }

    private static Validator validator(String version) {
        return CompiledContract.compile(ContractFixture.contract(CONTRACT.formatted(version)))
                .validator("data");
    }

    private static Location location() {
        return new Location("test", 1, Location.Unit.ELEMENT);
    }

    private static List<Map<String, @Nullable Object>> records(Random random) {
        List<Map<String, @Nullable Object>> records = new ArrayList<>();
        for (int number = 0; number < 300; number++) {
            Map<String, @Nullable Object> record = new LinkedHashMap<>();
            record.put("region", random.nextInt(20) == 0 ? null : "r" + random.nextInt(4));
            record.put("number", random.nextInt(200));
            record.put("serial", random.nextInt(30) == 0 ? "none" : random.nextInt(5_000));
            record.put("note", random.nextInt(3) == 0 ? null : "mail jane%d@example.org".formatted(random.nextInt(9)));
            record.put("at", "2026-01-01T0%d:00:00Z".formatted(random.nextInt(10)));
            records.add(record);
        }
        return records;
    }

    private static RunPart sentOver(RunPart part) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(part);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (RunPart) in.readObject();
        }
    }
}
