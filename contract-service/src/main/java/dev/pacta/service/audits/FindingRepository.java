/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.audits;

import dev.pacta.service.shared.Page;
import dev.pacta.service.shared.Window;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class FindingRepository implements PanacheRepositoryBase<FindingEntity, String> {
    private static final long AUDIT_LOCK = 7_261_001;

    Page<FindingEntity> page(@Nullable String rule, @Nullable FindingStatus status, Window window) {
        PanacheQuery<FindingEntity> found = find(
                "(:rule is null or rule = :rule) and (:status is null or status = :status)",
                Sort.by("status").and("lastSeen", Sort.Direction.Descending).and("id"),
                Parameters.with("rule", rule).and("status", status == null ? null : status.text()));
        List<FindingEntity> items = found.range(window.offset(), window.offset() + window.limit() - 1)
                .list();
        return Page.of(items, found.count(), window);
    }

    /** Until the transaction ends no other audit writes findings. */
    void lock() {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(:key)", Object.class)
                .setParameter("key", AUDIT_LOCK)
                .getSingleResult();
    }
}
