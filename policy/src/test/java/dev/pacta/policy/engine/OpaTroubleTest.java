/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.policy.Decision;
import dev.pacta.policy.DecisionPoint;
import dev.pacta.policy.PolicySet;
import dev.pacta.policy.Reason;
import dev.pacta.policy.ReasonCodes;
import dev.pacta.policy.opa.OpaDecisionPoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an OPA that fails, forgets or refuses leads to: the right answer or a denial. */
class OpaTroubleTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final PolicySet POLICIES = Case.policies();
    private static final Case ALLOWED = Case.all().stream()
            .filter(each -> each.expected().equals("allowed"))
            .findFirst()
            .orElseThrow();

    @Test
    void whereNobodyListensEverythingIsDenied() throws IOException {
        try (DecisionPoint opa = decisionPoint(OpaServer.freePort(), null)) {
            opa.load(POLICIES);

            assertUnavailable(opa.decide(ALLOWED.request()), "cannot be reached");
        }
    }

    @Test
    void beforePoliciesAreLoadedEverythingIsDenied() throws IOException, InterruptedException {
        try (OpaServer server = OpaServer.start();
                DecisionPoint opa = decisionPoint(server.port(), null)) {
            Decision decision = opa.decide(ALLOWED.request());

            assertThat(decision.allowed()).isFalse();
            assertThat(decision.reasons()).extracting(Reason::code).containsExactly(ReasonCodes.ENGINE_UNAVAILABLE);
        }
    }

    @Test
    void whoListensAndNeverAnswersIsWaitedForNoLongerThanAllowed() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                DecisionPoint opa =
                        new OpaDecisionPoint(address(silent.getLocalPort()), null, Duration.ofMillis(200))) {
            opa.load(POLICIES);

            assertUnavailable(opa.decide(ALLOWED.request()), "did not answer within");
        }
    }

    @Test
    void anOpaThatStartsAfterThePoliciesWereLoadedGetsThemWithTheNextQuestion()
            throws IOException, InterruptedException {
        int port = OpaServer.freePort();
        try (DecisionPoint opa = decisionPoint(port, null)) {
            opa.load(POLICIES);
            assertUnavailable(opa.decide(ALLOWED.request()), "cannot be reached");

            try (OpaServer late = OpaServer.start(port)) {
                assertAllowed(opa.decide(ALLOWED.request()));
            }
        }
    }

    @Test
    void anOpaThatWasRestartedEmptyGetsThePoliciesAgainAndAnswers() throws IOException, InterruptedException {
        int port = OpaServer.freePort();
        try (DecisionPoint opa = decisionPoint(port, null)) {
            try (OpaServer first = OpaServer.start(port)) {
                opa.load(POLICIES);
                assertAllowed(opa.decide(ALLOWED.request()));
            }
            assertUnavailable(opa.decide(ALLOWED.request()), "cannot be reached");

            try (OpaServer second = OpaServer.start(port)) {
                assertAllowed(opa.decide(ALLOWED.request()));
            }
        }
    }

    @Test
    void policiesThatSomebodyElseLoadedNeverDecide() throws IOException, InterruptedException {
        try (OpaServer server = OpaServer.start();
                DecisionPoint opa = decisionPoint(server.port(), null);
                DecisionPoint other = decisionPoint(server.port(), null)) {
            opa.load(POLICIES);
            other.load(PolicySet.of(List.of()));

            assertThat(other.decide(ALLOWED.request()).allowed()).isFalse();
            assertAllowed(opa.decide(ALLOWED.request()));
        }
    }

    @Test
    void anOpaThatRefusesEveryTokenLeadsToDenials() throws IOException, InterruptedException {
        try (OpaServer server =
                        OpaServer.start(OpaServer.freePort(), "--authentication=token", "--authorization=basic");
                DecisionPoint opa = decisionPoint(server.port(), "some-token")) {
            opa.load(POLICIES);

            assertUnavailable(opa.decide(ALLOWED.request()), "check its token");
        }
    }

    @Test
    void onlyTheTokenThatOpaKnowsIsAnswered(@TempDir Path folder) throws IOException, InterruptedException {
        Path rule = Files.writeString(folder.resolve("authz.rego"), """
                package system.authz

                default allow := false

                allow if input.identity == "known-token"
                """);
        try (OpaServer server = OpaServer.start(
                        OpaServer.freePort(), "--authentication=token", "--authorization=basic", rule.toString());
                DecisionPoint known = decisionPoint(server.port(), "known-token");
                DecisionPoint wrong = decisionPoint(server.port(), "wrong-token");
                DecisionPoint none = decisionPoint(server.port(), null)) {
            known.load(POLICIES);
            wrong.load(POLICIES);
            none.load(POLICIES);

            assertAllowed(known.decide(ALLOWED.request()));
            assertUnavailable(wrong.decide(ALLOWED.request()), "answered 401");
            assertUnavailable(none.decide(ALLOWED.request()), "answered 401");
        }
    }

    private static DecisionPoint decisionPoint(int port, @Nullable String token) {
        return new OpaDecisionPoint(address(port), token, PATIENCE);
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static void assertAllowed(Decision decision) {
        assertThat(decision.allowed()).as(decision.reasons().toString()).isTrue();
        assertThat(decision.policyRevision()).isEqualTo(POLICIES.revision());
    }

    private static void assertUnavailable(Decision decision, String says) {
        assertThat(decision.allowed()).isFalse();
        assertThat(decision.obligations()).isEmpty();
        assertThat(decision.policyRevision()).isEqualTo(POLICIES.revision());
        assertThat(decision.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(ReasonCodes.ENGINE_UNAVAILABLE);
            assertThat(reason.message()).contains(says).doesNotContain("-token");
        });
    }
}
