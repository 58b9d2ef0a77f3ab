/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what came of events. Labels are few: the stable codes of problems. */
@ApplicationScoped
class IntakeMetrics {
    private final MeterRegistry registry;

    IntakeMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void accepted(long events) {
        registry.counter("lineage.events.accepted").increment(events);
    }

    void refused(String code) {
        registry.counter("lineage.events.refused", "code", code).increment();
    }
}
