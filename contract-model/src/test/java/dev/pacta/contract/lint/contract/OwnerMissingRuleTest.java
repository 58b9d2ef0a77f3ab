/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.lint.Lint;
import dev.pacta.contract.lint.LintProfile;
import dev.pacta.contract.odcs.ContractDocument;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule looks at the tree; it has to see the owner that the contract has. */
class OwnerMissingRuleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "v3.2.0 | none | false",
                "v3.2.0 | team: {name: customer-data} | true",
                "v3.2.0 | team: {members: [{username: mira, role: Owner}]} | true",
                "v3.2.0 | team: {members: [{username: mira, role: steward}]} | false",
                "v3.2.0 | team: {id: shop, members: []} | false",
                "v3.0.2 | team: [{username: mira, role: owner}] | true",
                "v3.0.2 | team: [{username: mira}] | false",
                "v2.2.2 | stakeholders: [{username: mira, role: owner}] | true",
                "v2.2.2 | stakeholders: [{username: mira, role: steward}] | false"
            })
    void findsTheOwnerThatTheContractHas(String version, String team, boolean owned) {
        String contract = version.startsWith("v2") ? """
                apiVersion: %s
                kind: DataContract
                uuid: 53581432-6c55-4ba2-a65f-72344a91553a
                type: tables
                status: current
                version: 1.0.0
                datasetName: shop
                quantumName: shop
                dataset: [{table: orders, columns: [{column: order_id, logicalType: string, physicalType: text}]}]
                """ : """
                apiVersion: %s
                kind: DataContract
                id: orders
                version: 1.0.0
                status: active
                """;
        String yaml = contract.formatted(version) + (team == null ? "" : team);
        ReadResult read = new OdcsReader().read(yaml.getBytes(StandardCharsets.UTF_8), "test");
        ContractDocument document = ((ReadResult.Readable) read).document();

        assertThat(document.structure()).isEmpty();
        assertThat(document.contract().orElseThrow().owner().isPresent()).isEqualTo(owned);
        assertThat(Lint.lint(document, LintProfile.STANDARD).stream()
                        .noneMatch(message -> message.ruleId().equals("pacta.owner.missing")))
                .isEqualTo(owned);
    }
}
