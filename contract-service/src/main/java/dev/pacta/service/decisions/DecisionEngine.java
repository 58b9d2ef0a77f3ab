/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.decisions;

import dev.pacta.policy.Decision;
import dev.pacta.policy.DecisionPoint;
import dev.pacta.policy.DecisionRequest;
import dev.pacta.policy.opa.OpaDecisionPoint;
import dev.pacta.policy.wasm.WasmDecisionPoint;
import dev.pacta.service.policies.PolicyService;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The engine that decides: OPA when one is configured, the same Rego in process otherwise. Always by the policies that are in force at
 * the question, whichever replica took them. Thread-safe.
 */
@ApplicationScoped
class DecisionEngine {
    private final PolicyService policies;
    private final DecisionPoint point;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable String loaded;

    DecisionEngine(
            PolicyService policies,
            @ConfigProperty(name = "pacta.opa.url") Optional<URI> opa,
            @ConfigProperty(name = "pacta.opa.token") Optional<String> token,
            @ConfigProperty(name = "pacta.opa.timeout", defaultValue = "5s") Duration timeout) {
        this.policies = policies;
        this.point = opa.<DecisionPoint>map(url -> new OpaDecisionPoint(url, token.orElse(null), timeout))
                .orElseGet(WasmDecisionPoint::new);
    }

    /** Decides. Trouble of the engine is a denial that says so. */
    Decision decide(DecisionRequest request) {
        loadWhenChanged();
        return point.decide(request);
    }

    private void loadWhenChanged() {
        if (policies.state().equals(loaded)) {
            return;
        }
        loading.lock();
        try {
            PolicyService.InForce inForce = policies.inForce();
            if (!inForce.state().equals(loaded)) {
                point.load(inForce.policies());
                loaded = inForce.state();
            }
        } finally {
            loading.unlock();
        }
    }

    @PreDestroy
    void close() {
        point.close();
    }
}
