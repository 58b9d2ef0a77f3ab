/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys and values of maps are checked, from bytes and from parsed records alike. */
class MapsTest {
    private static final String PROPERTY = """
            {name: prices, logicalType: map, map: {
              key: {logicalType: string, logicalTypeOptions: {pattern: "^[A-Z]{3}$"}},
              value: {logicalType: number, required: true, logicalTypeOptions: {minimum: 0}}}}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                      | ``
            {"EUR": 1.5, "CHF": 0}  | ``
            {"eur": 1}              | data.prices.key:pattern
            {"EUR": -1}             | data.prices:minimum
            {"EUR": "x"}            | data.prices:type-2
            {"EUR": null}           | data.prices:required
            [1]                     | data.prices:type
            """)
    void keysAndValuesAreChecked(String json, String broken) {
        Validator validator = CompiledContract.compile(ContractFixture.withProperties(PROPERTY))
                .validator("data");
        Verdict verdict = validator.validate("{\"prices\":%s}".formatted(json).getBytes(StandardCharsets.UTF_8));

        assertThat(verdict.violations().stream().map(Violation::ruleId).toList())
                .isEqualTo(broken.isEmpty() ? java.util.List.of() : java.util.List.of(broken));
    }

    @ParameterizedTest
    @CsvSource({"EUR, 1, true", "eur, 1, false", "EUR, -1, false"})
    void theSameHoldsForParsedRecords(String key, int value, boolean valid) {
        Map<String, Object> prices = new HashMap<>();
        prices.put(key, value);

        assertThat(CompiledContract.compile(ContractFixture.withProperties(PROPERTY))
                        .validator("data")
                        .validate(Map.of("prices", prices))
                        .isValid())
                .isEqualTo(valid);
    }

    /** In JSON every key is a text; what it stands for is what the contract says of keys. */
    @ParameterizedTest
    @CsvSource({
        "integer, 7, true",
        "integer, -12345678901234567890, true",
        "integer, 1.5, false",
        "integer, seven, false",
        "integer, '', false",
        "integer, ' 7', false",
        "integer, 1e3, true",
        "number, 1.5, true",
        "number, 1e99999, false",
        "boolean, true, true",
        "boolean, TRUE, false",
        "date, 2026-01-31, true",
        "date, 2026-02-30, false"
    })
    void keysOfOtherTypesAreReadFromTheirText(String type, String key, boolean valid) {
        Validator validator = CompiledContract.compile(ContractFixture.withProperties(
                        "{name: names, logicalType: map, map: {key: {logicalType: %s}, value: {logicalType: string}}}"
                                .formatted(type)))
                .validator("data");

        byte[] json = "{\"names\":{\"%s\":\"x\"}}".formatted(key).getBytes(StandardCharsets.UTF_8);
        assertThat(validator.validate(json).isValid()).isEqualTo(valid);
        assertThat(validator.validate(Map.of("names", Map.of(key, "x"))).isValid())
                .isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"7, true", "8, false"})
    void keysThatAreNumbersHaveLimits(String key, boolean valid) {
        Validator validator = CompiledContract.compile(
                        ContractFixture.withProperties(
                                "{name: names, logicalType: map, map: {key: {logicalType: integer, logicalTypeOptions: {maximum: 7}}, value: {logicalType: string}}}"))
                .validator("data");

        byte[] json = "{\"names\":{\"%s\":\"x\"}}".formatted(key).getBytes(StandardCharsets.UTF_8);
        assertThat(validator.validate(json).isValid()).isEqualTo(valid);
    }
}
