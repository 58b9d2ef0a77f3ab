/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import static dev.pacta.contract.ContractFixture.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.lint.Lint;
import dev.pacta.contract.lint.LintProfile;
import dev.pacta.contract.message.LintMessage;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntegerFormatTest {
    private static final Set<String> RULES = Set.of("pacta.range.empty", "pacta.example.mismatch");

    @ParameterizedTest
    @CsvSource({
        "i8, -128, 127",
        "u8, 0, 255",
        "i64, -9223372036854775808, 9223372036854775807",
        "u64, 0, 18446744073709551615",
        "i128, -170141183460469231731687303715884105728, 170141183460469231731687303715884105727",
        "u128, 0, 340282366920938463463374607431768211455",
    })
    void eachFormatHoldsWhatTheTypeOfRustHolds(String name, BigDecimal least, BigDecimal greatest) {
        IntegerFormat format = IntegerFormat.named(name).orElseThrow();

        assertThat(format.holds(least)).isTrue();
        assertThat(format.holds(greatest)).isTrue();
        assertThat(format.holds(least.subtract(BigDecimal.ONE))).isFalse();
        assertThat(format.holds(greatest.add(BigDecimal.ONE))).isFalse();
    }

    @Test
    void thereAreTenAndNoOther() {
        assertThat(IntegerFormat.all())
                .extracting(IntegerFormat::name)
                .containsExactlyInAnyOrder("i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "i128", "u128");
        assertThat(IntegerFormat.named("f32")).isEmpty();
        assertThat(IntegerFormat.named(null)).isEmpty();
    }

    /** The lint measures examples and bounds by the format too. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {format: u8, minimum: 300} | 301   | minimum 300 leaves no room below the greatest u8 255, so no value fits
            {format: u8}               | 256   | is above the greatest u8 255
            {format: i8}               | -129  | is below the least i8 -128
            {format: i64}              | 1     |
            """)
    void theLintKnowsTheEndsOfAFormat(String options, String example, @Nullable String said) {
        String yaml = ORDERS.replace(
                "      - id: amount\n",
                "      - name: count\n        description: How many.\n        logicalType: integer\n        logicalTypeOptions: %s\n        examples: [%s]\n      - id: amount\n"
                        .formatted(options, example));

        assertThat(Lint.lintBytes(yaml.getBytes(StandardCharsets.UTF_8), "orders.yaml", LintProfile.STRICT))
                .filteredOn(message -> RULES.contains(message.ruleId()))
                .extracting(LintMessage::message)
                .satisfies(messages -> assertThat(String.join("; ", messages))
                        .contains(said == null ? "" : said)
                        .matches(all -> said != null || all.isEmpty()));
    }
}
