/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import dev.pacta.lineage.store.Replica;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** The intake as a server process would have it. */
public final class ReplicaIntake {
    private ReplicaIntake() {}

    public static EventIntake of(Replica replica) {
        return new EventIntake(
                Replica.settings(),
                replica.events(),
                replica.deadLetters(),
                new IntakeMetrics(new SimpleMeterRegistry()));
    }
}
