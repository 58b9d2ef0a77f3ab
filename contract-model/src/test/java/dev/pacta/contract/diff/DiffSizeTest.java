/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.Contract;
import dev.pacta.contract.ContractFixture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sizes at which work that grows with the square of the contract would never end. */
class DiffSizeTest {
    private static final int PROPERTIES = 20_000;

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aTableWhoseColumnsAllHaveOtherNamesIsComparedInTheEnd() {
        ContractDiff diff = ContractDiff.between(wide("old"), wide("new"));

        assertThat(diff.changes())
                .filteredOn(change -> change.ruleId().equals("property.removed"))
                .hasSize(PROPERTIES);
        assertThat(diff.changes())
                .filteredOn(change -> change.ruleId().equals("property.added"))
                .hasSize(PROPERTIES);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aTableThatIsTurnedAroundHasNotChanged() {
        assertThat(ContractDiff.between(wide("c"), reversed("c")).changes()).isEmpty();
    }

    private static Contract wide(String prefix) {
        StringBuilder yaml = head();
        for (int at = 0; at < PROPERTIES; at++) {
            yaml.append("      - {name: ").append(prefix).append(at).append(", logicalType: string}\n");
        }
        return ContractFixture.contract(yaml.toString());
    }

    private static Contract reversed(String prefix) {
        StringBuilder yaml = head();
        for (int at = PROPERTIES - 1; at >= 0; at--) {
            yaml.append("      - {name: ").append(prefix).append(at).append(", logicalType: string}\n");
        }
        return ContractFixture.contract(yaml.toString());
    }

    private static StringBuilder head() {
        return new StringBuilder("""
                apiVersion: v3.1.0
                kind: DataContract
                id: wide
                version: 1.0.0
                status: active
                schema:
                  - name: wide
                    properties:
                """);
    }
}
