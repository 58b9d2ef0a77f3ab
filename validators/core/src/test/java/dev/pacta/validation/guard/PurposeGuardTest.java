/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.contract.Contract;
import dev.pacta.policy.AccessPolicyReader;
import dev.pacta.policy.Action;
import dev.pacta.policy.Obligation;
import dev.pacta.policy.PolicyReadResult;
import dev.pacta.policy.PolicySet;
import dev.pacta.policy.Resources;
import dev.pacta.policy.Subject;
import dev.pacta.policy.wasm.WasmDecisionPoint;
import dev.pacta.validation.ContractFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class PurposeGuardTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

    @Test
    void opensForAPurposeThatPolicyAndContractAllowAndTellsWhatToMask() throws IOException {
        assertThat(open("reporting", "analytics.reporting"))
                .extracting(Obligation::mask)
                .contains("redact");
    }

    @Test
    void stopsThePipelineOtherwiseAndGivesTheReasons() {
        assertThatThrownBy(() -> open("reporting", "marketing.advertising"))
                .isInstanceOfSatisfying(
                        PurposeDeniedException.class,
                        denied -> assertThat(denied.decision().reasons()).isNotEmpty())
                .hasMessageContaining("marketing.advertising");
    }

    @Test
    void doesToRecordsWhatThePolicyOfTheExampleSays() throws IOException {
        Contract customers = ContractFixture.example("customers");
        try (WasmDecisionPoint decisions = decisions("reporting")) {
            RecordGuard guard = new PurposeGuard(decisions::decide, CLOCK)
                    .open(
                            Access.reading("daily-report", "analytics.reporting"),
                            customers,
                            customers.schema().get(0),
                            Guards.KEYS);

            assertThat(Guards.seen(guard, "{'customer_id':'c-1','email':'mira@example.org','country':'AT'}"))
                    .matches("\\{'customer_id':'[0-9a-f]{64}','email':'\\*\\*\\*','country':'AT'}");
        }
    }

    private static WasmDecisionPoint decisions(String policy) throws IOException {
        Path file = ContractFixture.examples().resolve("policies/" + policy + ".yaml");
        WasmDecisionPoint decisions = new WasmDecisionPoint();
        decisions.load(PolicySet.of(List.of(
                (PolicyReadResult.Readable) AccessPolicyReader.read(Files.readAllBytes(file), file.toString()))));
        return decisions;
    }

    private static List<Obligation> open(String policy, String purpose) throws IOException {
        Contract customers = ContractFixture.example("customers");
        try (WasmDecisionPoint decisions = decisions(policy)) {
            Subject pipeline = new Subject("daily-report", List.of("pipeline"), List.of(), "daily-report");
            return new PurposeGuard(decisions::decide, CLOCK)
                    .open(
                            pipeline,
                            Action.READ,
                            purpose,
                            List.of(Resources.of(customers, customers.schema().get(0), List.of())),
                            null);
        }
    }
}
