/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.flowrules;

import dev.pacta.service.shared.Page;
import dev.pacta.service.shared.Window;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class FlowRulesRepository implements PanacheRepositoryBase<FlowRulesEntity, String> {
    Page<FlowRulesEntity> page(Window window) {
        List<FlowRulesEntity> items = findAll(Sort.by("id"))
                .range(window.offset(), window.offset() + window.limit() - 1)
                .list();
        return Page.of(items, count(), window);
    }

    /** Another text whenever a document is added, replaced or taken away. */
    String state() {
        return String.valueOf(getEntityManager()
                .createNativeQuery(
                        "select coalesce(md5(string_agg(id || ' ' || digest, ',' order by id)), '') from flow_rules",
                        String.class)
                .getSingleResult());
    }
}
