/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.Contract;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.policy.AccessPolicyReader;
import dev.pacta.policy.Action;
import dev.pacta.policy.Decision;
import dev.pacta.policy.DecisionRequest;
import dev.pacta.policy.Obligation;
import dev.pacta.policy.PolicyReadResult;
import dev.pacta.policy.PolicySet;
import dev.pacta.policy.Reason;
import dev.pacta.policy.Resources;
import dev.pacta.policy.Subject;
import dev.pacta.policy.wasm.WasmDecisionPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The policies in {@code examples/policies}, decided against the contracts in {@code examples/contracts/good}. */
class ExamplePoliciesTest {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final WasmDecisionPoint DECISIONS = new WasmDecisionPoint();

    @BeforeAll
    static void load() throws IOException {
        DECISIONS.load(PolicySet.of(policies()));
    }

    @AfterAll
    static void close() {
        DECISIONS.close();
    }

    @Test
    void everyExamplePolicyIsReadable() throws IOException {
        assertThat(policies()).hasSize(6);
    }

    @ParameterizedTest(name = "{0} of {1} for {2} by {3}: {4}")
    @CsvSource({
        "READ, customers, essential.service, order-fulfilment, true",
        "READ, orders, essential.service, order-fulfilment, true",
        "READ, customers, essential.service, newsletter, false",
        "WRITE, customers, essential.service, order-fulfilment, false",
        "READ, customers, marketing.advertising, order-fulfilment, false",
        "READ, payments, essential.fraud_detection, fraud-score, true",
        "READ, payments, marketing.advertising, newsletter, false",
        "READ, campaign_audience, marketing.advertising, newsletter, true",
        "TRAIN, customer_features, train_ai_system, churn-training, true",
        "TRAIN, customers, train_ai_system, churn-training, false",
    })
    void decidesForPipelines(Action action, String contract, String purpose, String pipeline, boolean allowed)
            throws IOException {
        assertThat(decide(action, contract, purpose, pipeline, NOW).allowed()).isEqualTo(allowed);
    }

    @Test
    void theNewsletterLearnsEveryReasonWhyItMayNotHaveReceiptAddresses() throws IOException {
        assertThat(decide(Action.READ, "payments", "marketing.advertising", "newsletter", NOW)
                        .reasons())
                .extracting(Reason::code)
                .contains("policy.denied", "purpose.not-declared");
    }

    @Test
    void analystsGetIdentitiesMasked() throws IOException {
        assertThat(decide(Action.READ, "customers", "analytics.reporting", "daily-report", NOW)
                        .obligations())
                .extracting(Obligation::mask)
                .contains("redact", "hash");
    }

    @Test
    void campaignsEndWhenTheirPolicyDoes() throws IOException {
        Decision later = decide(
                Action.READ,
                "campaign_audience",
                "marketing.advertising",
                "newsletter",
                Instant.parse("2028-01-01T00:00:00Z"));

        assertThat(later.reasons()).extracting(Reason::code).containsExactly("policy.expired");
    }

    private static Decision decide(Action action, String contract, String purpose, String pipeline, Instant at)
            throws IOException {
        Subject subject = new Subject(pipeline, List.of("pipeline"), List.of(), pipeline);
        Contract read = contract(contract);
        return DECISIONS.decide(new DecisionRequest(
                subject,
                action,
                purpose,
                List.of(Resources.of(read, read.schema().get(0), List.of())),
                null,
                at));
    }

    private static Contract contract(String name) throws IOException {
        Path file = EXAMPLES.resolve("contracts/good/" + name + ".odcs.yaml");
        ReadResult result = new OdcsReader().read(Files.readAllBytes(file), name);
        return ((ReadResult.Readable) result).document().contract().orElseThrow();
    }

    private static List<PolicyReadResult.Readable> policies() throws IOException {
        List<PolicyReadResult.Readable> policies = new ArrayList<>();
        try (Stream<Path> files = Files.list(EXAMPLES.resolve("policies"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                PolicyReadResult result = AccessPolicyReader.read(Files.readAllBytes(file), file.toString());
                assertThat(result).as(file.toString()).isInstanceOf(PolicyReadResult.Readable.class);
                policies.add((PolicyReadResult.Readable) result);
            }
        }
        return policies;
    }
}
