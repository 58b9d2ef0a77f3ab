/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.waivers;

import dev.pacta.service.shared.Page;
import dev.pacta.service.shared.Window;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class WaiverRepository implements PanacheRepositoryBase<WaiverEntity, UUID> {
    private static final String IS_ACTIVE = "(endedAt is null and until >= :today)";

    Page<WaiverEntity> page(@Nullable String contract, @Nullable Boolean active, LocalDate today, Window window) {
        List<String> parts = new ArrayList<>(List.of("1 = 1"));
        Parameters parameters = new Parameters();
        if (contract != null) {
            parts.add("contractId = :contract");
            parameters.and("contract", contract);
        }
        if (active != null) {
            parts.add(active ? IS_ACTIVE : "not " + IS_ACTIVE);
            parameters.and("today", today);
        }
        PanacheQuery<WaiverEntity> found =
                find(String.join(" and ", parts), Sort.descending("createdAt").and("id"), parameters);
        List<WaiverEntity> items = found.range(window.offset(), window.offset() + window.limit() - 1)
                .list();
        return Page.of(items, found.count(), window);
    }

    List<WaiverEntity> active(Collection<String> contracts, LocalDate today) {
        return list(
                "contractId in (:contracts) and " + IS_ACTIVE,
                Sort.by("until"),
                Parameters.with("contracts", contracts).and("today", today));
    }
}
