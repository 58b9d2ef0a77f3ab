/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.policies;

import dev.pacta.service.shared.Page;
import dev.pacta.service.shared.Window;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class PolicyRepository implements PanacheRepositoryBase<PolicyEntity, String> {
    Page<PolicyEntity> page(Window window) {
        List<PolicyEntity> items = findAll(Sort.by("id"))
                .range(window.offset(), window.offset() + window.limit() - 1)
                .list();
        return Page.of(items, count(), window);
    }

    /** Another text whenever a policy is added, replaced or taken away. */
    String state() {
        Object state = getEntityManager()
                .createNativeQuery(
                        "select count(*) || ' ' || coalesce(cast(max(updated_at) as text), '') || ' ' || coalesce(md5(string_agg(digest, ',' order by id)), '') from access_policy",
                        String.class)
                .getSingleResult();
        return String.valueOf(state);
    }
}
