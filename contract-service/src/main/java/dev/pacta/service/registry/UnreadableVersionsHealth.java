/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** How many published versions cannot be read. It is told, but takes no replica out of service: another one could not read them either. */
@Wellness
@ApplicationScoped
class UnreadableVersionsHealth implements HealthCheck {
    private final UnreadableVersions unreadable;

    UnreadableVersionsHealth(UnreadableVersions unreadable) {
        this.unreadable = unreadable;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("published versions")
                .up()
                .withData("unreadable", unreadable.count())
                .build();
    }
}
