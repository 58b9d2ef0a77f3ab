/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.signin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class WebSessionRepository implements PanacheRepositoryBase<WebSessionEntity, String> {
    Optional<WebSessionEntity> valid(String hash, Instant now) {
        return find("hash = ?1 and expiresAt > ?2", hash, now).firstResultOptional();
    }

    void deleteEnded(Instant now) {
        delete("expiresAt <= ?1", now);
    }
}
