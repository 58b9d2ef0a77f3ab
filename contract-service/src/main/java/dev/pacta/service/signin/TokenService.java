/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.signin;

import dev.pacta.service.shared.Page;
import dev.pacta.service.shared.Window;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** API tokens of pipelines and command lines. */
@ApplicationScoped
class TokenService {
    private final ApiTokenRepository tokens;
    private final TokenMemory memory;
    private final Clock clock;

    TokenService(ApiTokenRepository tokens, TokenMemory memory, Clock clock) {
        this.tokens = tokens;
        this.memory = memory;
        this.clock = clock;
    }

    /** A token that was just made; the secret is seen here and never again. */
    record Issued(ApiTokenEntity entity, Secret secret) {}

    @Transactional
    Issued issue(TokenRequest request, String issuer) {
        Instant now = clock.instant();
        Secret secret = Secret.randomToken();
        ApiTokenEntity entity = new ApiTokenEntity();
        entity.id = UUID.randomUUID();
        entity.name = request.name();
        entity.hash = secret.hash();
        entity.roles = request.roles().toArray(String[]::new);
        entity.teams = request.teams().toArray(String[]::new);
        entity.pipeline = request.pipeline();
        entity.createdAt = now;
        entity.createdBy = issuer;
        Integer days = request.expiresInDays();
        entity.expiresAt = days == null ? null : now.plus(Duration.ofDays(days));
        tokens.persist(entity);
        return new Issued(entity, secret);
    }

    Optional<ApiTokenEntity> find(Secret token) {
        String hash = token.hash();
        return memory.get(
                hash, () -> QuarkusTransaction.joiningExisting().call(() -> tokens.valid(hash, clock.instant())));
    }

    /** What is remembered of a token, without looking into the database. */
    Optional<ApiTokenEntity> known(Secret token) {
        return memory.known(token.hash());
    }

    @Transactional
    Page<ApiTokenEntity> page(Window window) {
        return tokens.page(window);
    }

    /** Forgets after the deletion is committed: what is read before that is forgotten too. */
    boolean revoke(UUID id) {
        boolean revoked = QuarkusTransaction.requiringNew().call(() -> tokens.deleteById(id));
        memory.forget();
        return revoked;
    }

    /** Revokes every token of this name. */
    void revokeNamed(String name) {
        QuarkusTransaction.requiringNew().run(() -> tokens.delete("name", name));
        memory.forget();
    }
}
