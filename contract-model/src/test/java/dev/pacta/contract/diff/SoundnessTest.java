/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.Contract;
import dev.pacta.contract.ContractFixture;
import dev.pacta.contract.Property;
import dev.pacta.contract.odcs.JsonText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a verdict promises, tried with data: a record that only the later version allows must have been announced to readers, and one
 * that only the earlier version allows must have been announced to writers, at the property that is to blame.
 */
@Tag("volume")
class SoundnessTest {
    private static final int PAIRS = 400;
    private static final int RECORDS = 25;
    private static final int VALUES = 4_000;

    private int readersHit;
    private int writersHit;

    @Test
    void noRecordOfASlightlyOtherContractSurprisesAnybody() {
        for (int seed = 0; seed < PAIRS; seed++) {
            RandomContracts contracts = new RandomContracts(seed);
            List<Map<String, Object>> before = contracts.properties(2);
            compare(before, contracts.changed(before), seed);
        }

        // Otherwise the test would prove nothing.
        assertThat(readersHit).isGreaterThan(1_000);
        assertThat(writersHit).isGreaterThan(1_000);
    }

    @Test
    void noRecordOfAnyOtherContractSurprisesAnybody() {
        for (int seed = 0; seed < PAIRS / 2; seed++) {
            RandomContracts contracts = new RandomContracts(1_000_000 + seed);
            compare(contracts.properties(2), contracts.properties(2), seed);
        }

        assertThat(readersHit).isGreaterThan(500);
        assertThat(writersHit).isGreaterThan(500);
    }

    @Test
    void theValuesThatServeAsCounterexamplesAreJudgedAsTheReferenceJudgesThem() {
        int judged = 0;
        for (int seed = 0; seed < VALUES; seed++) {
            RandomContracts contracts = new RandomContracts(2_000_000 + seed);
            Map<String, Object> written = new LinkedHashMap<>(contracts.property("a", 0));
            written.remove("physicalType");
            Property property =
                    contract(List.of(written)).schema().get(0).properties().get(0);
            Random random = new Random(seed);
            Object value = random.nextBoolean()
                    ? new BigDecimal(random.nextInt(700) - 200).movePointLeft(random.nextInt(3))
                    : "abcb1abc".substring(random.nextInt(8));
            boolean comparable = switch (property.logicalType()) {
                case STRING -> value instanceof String;
                case INTEGER, NUMBER -> value instanceof BigDecimal;
                default -> false;
            };
            if (comparable) {
                judged++;
                assertThat(AllowedValues.allows(property, value))
                        .as("%s in %s", value, written)
                        .isEqualTo(ReferenceEvaluator.allows(written, value));
            }
        }

        assertThat(judged).isGreaterThan(1_000);
    }

    private void compare(List<Map<String, Object>> before, List<Map<String, Object>> after, long seed) {
        List<Change> changes =
                ContractDiff.between(contract(before), contract(after)).changes();
        RandomRecords records = new RandomRecords(seed);
        for (int count = 0; count < RECORDS; count++) {
            Map<String, Object> newer = records.record(after);
            if (ReferenceEvaluator.violated(after, newer).isEmpty()) {
                Set<String> unknown = ReferenceEvaluator.violated(before, newer);
                readersHit += unknown.size();
                announced(unknown, changes, Change::consumer, newer, before, after);
            }
            Map<String, Object> older = records.record(before);
            if (ReferenceEvaluator.violated(before, older).isEmpty()) {
                Set<String> refused = ReferenceEvaluator.violated(after, older);
                writersHit += refused.size();
                announced(refused, changes, Change::producer, older, before, after);
            }
        }
    }

    private static void announced(
            Set<String> paths,
            List<Change> changes,
            Function<Change, Verdict> verdict,
            Map<String, Object> record,
            Object before,
            Object after) {
        for (String path : paths) {
            assertThat(changes.stream()
                            .filter(change -> verdict.apply(change) != Verdict.SAFE)
                            .map(Change::path))
                    .as("%s is not announced for %s%n  before %s%n  after  %s", path, record, before, after)
                    .anyMatch(found ->
                            path.equals(found) || path.startsWith(found + ".") || found.startsWith(path + "."));
        }
    }

    private static Contract contract(List<Map<String, Object>> properties) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", "orders");
        object.put("properties", properties);
        return ContractFixture.contract(JsonText.of(Map.of(
                "apiVersion",
                "v3.2.0",
                "kind",
                "DataContract",
                "id",
                "x",
                "version",
                "1.0.0",
                "schema",
                List.of(object))));
    }
}
