/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import static dev.pacta.contract.ContractFixture.ORDERS;
import static dev.pacta.contract.ContractFixture.contract;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractDiffTest {
    @Test
    void anotherOrderAndOtherCommentsAreNoChange() {
        String shuffled = ORDERS.replace("kind: DataContract\n", "# a comment\n") + "kind: DataContract\n";

        assertThat(ContractDiff.between(contract(ORDERS), contract(shuffled)).changes())
                .isEmpty();
    }

    @ParameterizedTest(name = "{4}: {5}")
    @CsvSource(delimiter = '|', textBlock = """
            required: true      | required: false     | BREAKING | SAFE     | orders.order_id | property.optional
            unique: true        | unique: false       | BREAKING | SAFE     | orders.order_id | property.not-unique
            varchar(20)         | varchar(40)         | RISKY    | SAFE     | orders.order_id | property.physical-type-widened
            varchar(20)         | varchar(10)         | SAFE     | BREAKING | orders.order_id | property.physical-type-narrowed
            varchar(20)         | integer             | BREAKING | BREAKING | orders.order_id | property.physical-type
            logicalType: integer| logicalType: number | BREAKING | SAFE     | orders.amount   | property.logical-type-widened
            maximum: 100        | maximum: 200        | BREAKING | SAFE     | orders.amount   | property.limit-loosened
            maximum: 100        | maximum: 50         | SAFE     | BREAKING | orders.amount   | property.limit-tightened
            minimum: 0          | minimum: 1          | SAFE     | BREAKING | orders.amount   | property.limit-tightened
            minimum: 0          | exclusiveMinimum: 0 | SAFE     | BREAKING | orders.amount   | property.limit-tightened
            {value: paid}       | {value: paid}, {value: sent} | BREAKING | SAFE | orders.state | property.enum-value-added
            , {value: paid}     | ''                  | SAFE     | BREAKING | orders.state    | property.enum-value-removed
            name: amount        | name: total         | BREAKING | BREAKING | orders.amount   | property.renamed
            location: s3://shop/orders | location: s3://shop/o | BREAKING | BREAKING | servers.lake | server.moved
            """)
    void judgesAChangeForConsumersAndProducers(
            String from, String to, Verdict consumer, Verdict producer, String path, String ruleId) {
        ContractDiff diff = ContractDiff.between(contract(ORDERS), contract(ORDERS.replace(from, to)));

        assertThat(diff.changes()).singleElement().satisfies(change -> {
            assertThat(change.ruleId()).isEqualTo(ruleId);
            assertThat(change.path()).isEqualTo(path);
            assertThat(change.consumer()).isEqualTo(consumer);
            assertThat(change.producer()).isEqualTo(producer);
        });
    }

    @Test
    void aRemovedPropertyBreaksItsReadersAndNeedsAMajorVersion() {
        String without = ORDERS.replaceAll("(?s)      - id: amount.*?(?=      - id: state)", "");

        ContractDiff diff = ContractDiff.between(contract(ORDERS), contract(without));

        assertThat(diff.weight()).isEqualTo(Weight.MAJOR);
        assertThat(diff.breaking(CompatibilityMode.BACKWARD))
                .extracting(Change::ruleId, Change::path)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("property.removed", "orders.amount"));
        assertThat(diff.breaking(CompatibilityMode.FORWARD)).isEmpty();
        assertThat(diff.breaking(CompatibilityMode.NONE)).isEmpty();
    }

    @Test
    void aNewOptionalPropertyIsMinorAndARequiredOneBreaksProducers() {
        String optional = ORDERS.replace("    quality:", "      - {name: channel, logicalType: string}\n    quality:");
        String required = ORDERS.replace(
                "    quality:", "      - {name: channel, logicalType: string, required: true}\n    quality:");

        assertThat(ContractDiff.between(contract(ORDERS), contract(optional)).weight())
                .isEqualTo(Weight.MINOR);
        assertThat(ContractDiff.between(contract(ORDERS), contract(required)).breaking(CompatibilityMode.FORWARD))
                .extracting(Change::ruleId)
                .containsExactly("property.added-required");
    }

    @ParameterizedTest
    @CsvSource({"value: 6|value: 12, sla.loosened, BREAKING", "value: 6|value: 3, sla.tightened, SAFE"})
    void aWeakerServiceLevelBreaksThePromise(String edit, String ruleId, Verdict promise) {
        String[] fromTo = edit.split("\\|");

        ContractDiff diff = ContractDiff.between(contract(ORDERS), contract(ORDERS.replace(fromTo[0], fromTo[1])));

        assertThat(diff.changes()).singleElement().satisfies(change -> {
            assertThat(change.ruleId()).isEqualTo(ruleId);
            assertThat(change.promise()).isEqualTo(promise);
        });
    }

    @Test
    void theSameServiceLevelInAnotherUnitIsNoChange() {
        String minutes = ORDERS.replace("value: 6, unit: h", "value: 360, unit: min");

        assertThat(ContractDiff.between(contract(ORDERS), contract(minutes)).changes())
                .isEmpty();
    }

    @Test
    void aNewPurposeNeedsAnApproval() {
        String marketing = ORDERS.replace("[essential.service]", "[essential.service, marketing.advertising]");

        assertThat(ContractDiff.between(contract(ORDERS), contract(marketing)).changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.ruleId()).isEqualTo("privacy.purpose-added");
                    assertThat(change.promise()).isEqualTo(Verdict.RISKY);
                });
    }

    @Test
    void aDescriptionIsAPatch() {
        String described = ORDERS.replace("    name: orders\n", "    name: orders\n    description: All orders.\n");

        assertThat(ContractDiff.between(contract(ORDERS), contract(described)).weight())
                .isEqualTo(Weight.PATCH);
    }
}
