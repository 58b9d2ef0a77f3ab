/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy.wasm;

import dev.pacta.policy.Decision;
import dev.pacta.policy.DecisionPoint;
import dev.pacta.policy.DecisionRequest;
import dev.pacta.policy.PolicySet;
import dev.pacta.policy.wire.PolicyJson;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Decides in process. Safe for many threads: an instance of the module serves one question at a time, and there are as many as
 * processors, up to eight. They are made when first needed, which takes about a second each, and kept.
 */
public final class WasmDecisionPoint implements DecisionPoint {
    /** What decisions made here name as their engine. */
    public static final String ENGINE = "wasm";

    private static final long PATIENCE_SECONDS = 30;

    private final Semaphore free;
    private final ConcurrentLinkedDeque<WasmModule> idle = new ConcurrentLinkedDeque<>();
    private final AtomicReference<@Nullable LoadedPolicies> current = new AtomicReference<>();

    /** A decision point with as many instances as processors, up to eight. */
    public WasmDecisionPoint() {
        this(Math.min(8, Runtime.getRuntime().availableProcessors()));
    }

    WasmDecisionPoint(int instances) {
        free = new Semaphore(instances);
    }

    @Override
    public void load(PolicySet policies) {
        current.set(new LoadedPolicies(policies.revision(), PolicyJson.store(policies)));
    }

    @Override
    public Decision decide(DecisionRequest request) {
        LoadedPolicies policies = current.get();
        if (policies == null) {
            return Decision.unavailable("no policies were loaded; wait until the server is ready", "", ENGINE);
        }
        try {
            if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return unavailable("all instances are busy; ask again later", policies);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return unavailable("the wait for an answer was interrupted; ask again", policies);
        }
        try {
            return decide(request, policies);
        } finally {
            free.release();
        }
    }

    @SuppressWarnings("CatchingUnchecked") // Whatever the module trips over, the answer is no.
    private Decision decide(DecisionRequest request, LoadedPolicies policies) {
        try {
            WasmModule kept = idle.poll();
            WasmModule module = kept == null ? new WasmModule() : kept;
            Decision decision = module.decide(PolicyJson.input(request), policies)
                    .orElseGet(() -> unavailable("the module gave no decision; report this as a fault", policies));
            // An instance that failed half-way is not kept: its memory may be spoilt.
            idle.push(module);
            return decision;
        } catch (Exception | LinkageError | StackOverflowError trouble) {
            String kind = trouble.getClass().getSimpleName();
            return unavailable("the module failed (" + kind + "); report this as a fault", policies);
        }
    }

    private static Decision unavailable(String message, LoadedPolicies policies) {
        return Decision.unavailable(message, policies.revision(), ENGINE);
    }

    @Override
    public void close() {
        current.set(null);
        idle.clear();
    }
}
