/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.diff.CompatibilityMode;
import dev.pacta.exchange.compatibility.avro.AvroComparison;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityCheckTest {
    /** The history is long, then int; the proposal differs. */
    @ParameterizedTest
    @CsvSource({
        "NONE, string, true",
        "BACKWARD, string, false",
        "BACKWARD, long, true",
        "BACKWARD, float, true",
        "BACKWARD_TRANSITIVE, long, true",
        "BACKWARD_TRANSITIVE, int, false",
        "BACKWARD, int, true",
        "FORWARD, long, false",
        "FORWARD, int, true",
        "FORWARD_TRANSITIVE, int, true",
        "FORWARD_TRANSITIVE, double, false",
        "FULL, int, true",
        "FULL, long, false",
        "FULL_TRANSITIVE, int, false",
        "FULL_TRANSITIVE, long, false",
    })
    void theSevenModesLookWhereTheyShould(CompatibilityMode mode, String proposed, boolean compatible) {
        CompatibilityCheck check = new CompatibilityCheck(new AvroComparison(), mode);
        assertThat(check.check(List.of("\"long\"", "\"int\""), '"' + proposed + '"')
                        .compatible())
                .isEqualTo(compatible);
    }

    @Test
    void theFirstSchemaIsCompatibleWithNothing() {
        CompatibilityCheck check = new CompatibilityCheck(new AvroComparison(), CompatibilityMode.FULL_TRANSITIVE);
        assertThat(check.check(List.of(), "\"int\"").compatible()).isTrue();
    }

    @Test
    void aSchemaThatCannotBeReadIsNotCompatible() {
        CompatibilityCheck check = new CompatibilityCheck(new AvroComparison(), CompatibilityMode.BACKWARD);
        CompatibilityVerdict verdict = check.check(List.of("\"int\""), "{");
        assertThat(verdict.compatible()).isFalse();
        assertThat(verdict.findings()).singleElement().satisfies(against -> {
            assertThat(against.index()).isZero();
            assertThat(against.result()).isInstanceOf(ComparisonResult.NotReadable.class);
        });
    }
}
