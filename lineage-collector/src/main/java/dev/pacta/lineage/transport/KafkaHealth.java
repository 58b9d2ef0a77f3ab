/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.transport;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether events come from Kafka. It is told, but takes no replica out of service: events still come over HTTP. */
@Wellness
@ApplicationScoped
class KafkaHealth implements HealthCheck {
    private final ReaderState state;

    KafkaHealth(ReaderState state) {
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        ReaderState.Seen seen = state.seen();
        return HealthCheckResponse.named("lineage from Kafka")
                .status(seen.doing() != ReaderState.Doing.TROUBLE)
                .withData("doing", seen.doing().name())
                .withData("reason", seen.reason())
                .withData("held", seen.held())
                .build();
    }
}
