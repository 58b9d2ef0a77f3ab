/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token as clients see it; the secret is there only in the answer that made it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TokenView(
        UUID id,
        String name,
        List<String> roles,
        List<String> teams,
        @Nullable String pipeline,
        Instant createdAt,
        String createdBy,
        @Nullable Instant expiresAt,
        @Nullable String token) {

    static TokenView of(ApiTokenEntity entity) {
        return of(entity, null);
    }

    static TokenView of(ApiTokenEntity entity, @Nullable Secret secret) {
        return new TokenView(
                entity.id,
                entity.name,
                List.of(entity.roles),
                List.of(entity.teams),
                entity.pipeline,
                entity.createdAt,
                entity.createdBy,
                entity.expiresAt,
                secret == null ? null : secret.text());
    }
}
