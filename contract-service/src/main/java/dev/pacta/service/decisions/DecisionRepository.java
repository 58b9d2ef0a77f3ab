/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.decisions;

import dev.pacta.service.shared.Page;
import dev.pacta.service.shared.Window;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DecisionRepository implements PanacheRepositoryBase<DecisionEntity, UUID> {
    Page<DecisionEntity> page(@Nullable Boolean allowed, @Nullable String purpose, Window window) {
        PanacheQuery<DecisionEntity> found = find(
                "(:allowed is null or allowed = :allowed) and (:purpose is null or purpose = :purpose)",
                Sort.descending("decidedAt").and("id"),
                Parameters.with("allowed", allowed).and("purpose", purpose));
        List<DecisionEntity> items = found.range(window.offset(), window.offset() + window.limit() - 1)
                .list();
        return Page.of(items, found.count(), window);
    }
}
