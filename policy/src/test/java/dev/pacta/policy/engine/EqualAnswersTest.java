/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.policy.Decision;
import dev.pacta.policy.DecisionPoint;
import dev.pacta.policy.opa.OpaDecisionPoint;
import dev.pacta.policy.wasm.WasmDecisionPoint;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("volume")
class EqualAnswersTest {
    @Test
    void decidesInProcessAsTheTableSays() {
        try (DecisionPoint wasm = new WasmDecisionPoint()) {
            wasm.load(Case.policies());
            decidesAsTheTableSays(wasm);
        }
    }

    @Test
    void decidesByOpaAsTheTableSaysAndAsInProcess() throws IOException, InterruptedException {
        try (OpaServer server = OpaServer.start();
                DecisionPoint opa = new OpaDecisionPoint(server.address(), null, Duration.ofSeconds(10));
                DecisionPoint wasm = new WasmDecisionPoint()) {
            opa.load(Case.policies());
            wasm.load(Case.policies());
            decidesAsTheTableSays(opa);
            SoftAssertions softly = new SoftAssertions();
            for (Case asked : Case.all()) {
                Decision one = opa.decide(asked.request());
                Decision other = wasm.decide(asked.request());
                softly.assertThat(one.reasons()).as(asked.name()).isEqualTo(other.reasons());
                softly.assertThat(one.obligations()).as(asked.name()).isEqualTo(other.obligations());
                softly.assertThat(one.policyRevision()).isEqualTo(other.policyRevision());
            }
            softly.assertAll();
        }
    }

    @Test
    void givesTheSameAnswersToManyThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (DecisionPoint wasm = new WasmDecisionPoint()) {
            wasm.load(Case.policies());
            Runnable work = () -> decidesAsTheTableSays(wasm);
            List<? extends Future<?>> running = List.of(1, 2, 3, 4).stream()
                    .map(thread -> threads.submit(work))
                    .toList();
            for (Future<?> future : running) {
                future.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static void decidesAsTheTableSays(DecisionPoint engine) {
        List<Case> cases = Case.all();
        assertThat(cases).hasSizeGreaterThan(50);
        SoftAssertions softly = new SoftAssertions();
        for (Case asked : cases) {
            Decision decision = engine.decide(asked.request());
            softly.assertThat(Case.shown(decision)).as(asked.name()).isEqualTo(asked.expected());
        }
        softly.assertAll();
    }
}
