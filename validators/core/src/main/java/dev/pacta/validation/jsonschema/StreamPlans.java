/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The plans of a schema, made when a value first leads there. Safe for many threads. */
final class StreamPlans {
    /** As many as are remembered; which schemas meet at one value depends on the values. */
    private static final int MOST = 10_000;

    private final Map<List<SchemaNode>, StreamPlan> plans = new ConcurrentHashMap<>();

    StreamPlan of(List<SchemaNode> nodes) {
        StreamPlan known = plans.get(nodes);
        if (known != null) {
            return known;
        }
        StreamPlan made = new StreamPlan(this, StreamDemands.of(List.copyOf(nodes)));
        if (!isFull()) {
            plans.put(made.demands().nodes(), made);
        }
        return made;
    }

    /** Whether no more are remembered; then nothing else that holds plans may remember them either. */
    boolean isFull() {
        return plans.size() >= MOST;
    }
}
