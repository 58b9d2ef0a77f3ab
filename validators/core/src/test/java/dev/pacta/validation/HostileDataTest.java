/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import static dev.pacta.validation.ContractFixture.withProperties;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.validation.RuleOutcome.Status;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes from outside ends as a verdict, and shows nothing personal. */
class HostileDataTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1e2147483647}",
                "{\"a\":-1e-2147483647}",
                "{\"a\":1e99999999999}",
                "{\"a\":123456789012345678901234567890}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":{\"b\":[[[]]]}}",
            })
    void everyNumberAndTextEndsAsAVerdict(String record) {
        ValidationReport report = run(
                "{name: a, logicalType: number, unique: true, logicalTypeOptions: {multipleOf: 3, minimum: 0}}",
                record,
                record);

        assertThat(report.records()).isEqualTo(2);
    }

    @Test
    void notANumberInAParsedRecordIsNoNumber() {
        Validator validator = CompiledContract.compile(withProperties("{name: a, logicalType: number}"))
                .validator("data");
        Map<String, Object> record = new HashMap<>();
        record.put("a", Double.NaN);

        assertThat(validator.validate(record).violations())
                .extracting(Violation::ruleId)
                .containsExactly("data.a:type");
    }

    @Test
    void theKeysOfAnUndeclaredObjectAreNeverShown() {
        ValidationReport report = run(
                "{name: a}",
                "{\"jane@example.org\": \"jane@example.org\", \"more\": {\"x@example.org\": \"y@example.org\"}}");

        assertThat(report.invalidRecords()).isEqualTo(1);
        assertThat(report.toString()).doesNotContain("@example");
    }

    @Test
    void cardsWrittenAsNumbersInAnUndeclaredFieldAreFound() {
        assertThat(run("{name: a}", "{\"b\": 4111111111111111}", "{\"b\": 5500000000000004}")
                        .personal())
                .extracting(PersonalFinding::category)
                .contains("user.payment");
    }

    @Test
    void aLoosePatternDoesNotTurnTheSearchOff() {
        assertThat(run(
                                "{name: a, logicalType: string, logicalTypeOptions: {pattern: '^.*$'}}",
                                "{\"a\":\"write to ada@example.org\"}")
                        .result())
                .isEqualTo(ValidationReport.Result.FAILED);
    }

    @Test
    void oneCardAloneInAFieldOfFreeTextIsFound() {
        ValidationReport report =
                run("{name: a, logicalType: string}", "{\"a\":\"hello\"}", "{\"a\":\"4111111111111111\"}");

        assertThat(report.personal())
                .singleElement()
                .satisfies(finding -> assertThat(finding.unmarked()).isEqualTo(1));
        assertThat(report.result()).isEqualTo(ValidationReport.Result.FAILED);
    }

    @Test
    void aColumnOfNumbersInWhichFewPassByChanceIsNoFinding() {
        String[] records = new String[40];
        for (int number = 0; number < records.length; number++) {
            records[number] = "{\"a\":\"%d\"}".formatted(4_111_111_111_111_100L + number);
        }

        assertThat(run("{name: a, logicalType: string}", records).personal()).isEmpty();
    }

    @Test
    void aRecordThatIsCutOffDoesNotTakeTheKeyOfTheGoodOne() {
        ValidationReport report = run("{name: a, unique: true}", "{\"a\":1,", "{\"a\":1}");

        assertThat(report.rules())
                .filteredOn(rule -> rule.ruleId().equals("data.a:unique"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.status()).isEqualTo(Status.PASSED));
    }

    @Test
    void itemsThatDifferPassAndItemsThatAreObjectsAreNotExecutable() {
        assertThat(status(
                        run("{name: a, logicalType: array, logicalTypeOptions: {uniqueItems: true}}", "{\"a\":[1,2]}")))
                .isEqualTo(Status.PASSED);
        assertThat(status(run(
                        "{name: a, logicalType: array, logicalTypeOptions: {uniqueItems: true}, items: {logicalType: object}}",
                        "{\"a\":[{},{}]}")))
                .isEqualTo(Status.NOT_EXECUTABLE);
    }

    private static Status status(ValidationReport report) {
        return report.rules().stream()
                .filter(rule -> rule.ruleId().equals("data.a:uniqueItems"))
                .findFirst()
                .orElseThrow()
                .status();
    }

    private static ValidationReport run(String properties, String... records) {
        ValidationRun run = CompiledContract.compile(withProperties(properties))
                .validator("data")
                .open();
        List<String> all = List.of(records);
        for (int at = 0; at < all.size(); at++) {
            run.accept(
                    all.get(at).getBytes(StandardCharsets.UTF_8), new Location("memory", at + 1L, Location.Unit.LINE));
        }
        return run.finish();
    }
}
