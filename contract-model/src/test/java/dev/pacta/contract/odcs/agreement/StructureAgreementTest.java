/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pacta.contract.OdcsVersion;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our structure agrees with the JSON Schema that the standard's project published for the same version. */
class StructureAgreementTest {
    static List<OdcsVersion> versions() {
        return List.of(OdcsVersion.values());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void seededMutationsGetTheSameVerdictOrFallUnderAListedDeviation(OdcsVersion version) {
        Tally tally = new Tally();
        OfficialSchema official = official(version);

        new Mutants(official).forEach((document, how) -> tally.add(Judgement.of(document, official), how));

        assertThat(tally.differences()).isEmpty();
        assertThat(tally.deviations().keySet())
                .as("every listed deviation is needed, and no other")
                .isEqualTo(listed(version));
        assertThat(tally.judged()).isGreaterThan(5_000);
        assertThat(tally.accepted())
                .as("the corpus is not only rubbish")
                .isBetween(tally.judged() / 8, tally.judged() * 7 / 8);
    }

    private static java.util.Set<String> listed(OdcsVersion version) {
        return Deviation.ALL.stream()
                .filter(deviation -> deviation.versions().contains(version))
                .map(Deviation::ruleId)
                .collect(java.util.stream.Collectors.toSet());
    }

    static OfficialSchema official(OdcsVersion version) {
        Optional<OfficialSchema> schema = OfficialSchema.of(version);
        assumeTrue(schema.isPresent(), "SKIPPED: the JSON Schema of %s is not beside this checkout".formatted(version));
        return schema.orElseThrow();
    }
}
