/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.signin;

import dev.pacta.service.shared.Page;
import dev.pacta.service.shared.Window;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ApiTokenRepository implements PanacheRepositoryBase<ApiTokenEntity, UUID> {
    Optional<ApiTokenEntity> valid(String hash, Instant now) {
        return find("hash = ?1 and (expiresAt is null or expiresAt > ?2)", hash, now)
                .firstResultOptional();
    }

    Page<ApiTokenEntity> page(Window window) {
        PanacheQuery<ApiTokenEntity> all = findAll(Sort.by("createdAt").and("id"));
        return Page.of(
                all.range(window.offset(), window.offset() + window.limit() - 1).list(), count(), window);
    }
}
