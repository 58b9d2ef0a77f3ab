/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.service.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds contracts and counts what the filters would give. */
@ApplicationScoped
class ContractSearch {
    private static final int MOST_VALUES = 50;

    private final EntityManager database;

    ContractSearch(EntityManager database) {
        this.database = database;
    }

    List<ContractEntity> rows(ContractQuery query, ContractQuery.Order order, Window window) {
        ContractQuery.Condition condition = query.condition(null);
        Query select = database.createNativeQuery(
                "select c.* from contract c where " + condition.sql() + " order by " + order.sql()
                        + " limit :limit offset :offset",
                ContractEntity.class);
        condition.parameters().forEach(select::setParameter);
        select.setParameter("limit", window.limit()).setParameter("offset", window.offset());
        return ((List<?>) select.getResultList())
                .stream().map(ContractEntity.class::cast).toList();
    }

    long count(ContractQuery query) {
        ContractQuery.Condition condition = query.condition(null);
        Query select =
                database.createNativeQuery("select count(*) from contract c where " + condition.sql(), Long.class);
        condition.parameters().forEach(select::setParameter);
        return (Long) select.getSingleResult();
    }

    /** How many contracts there are for each value of each filter. */
    Map<String, Map<String, Long>> facets(ContractQuery query) {
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        facets.put("domain", facet(query, "domain", "contract c", "c.domain"));
        facets.put("status", facet(query, "status", "contract c", "c.status"));
        facets.put("owner", facet(query, "owner", "contract c", "c.owner"));
        facets.put("tag", facet(query, "tag", "contract c cross join lateral unnest(c.tags) as t(tag)", "t.tag"));
        return facets;
    }

    private Map<String, Long> facet(ContractQuery query, String name, String from, String column) {
        ContractQuery.Condition condition = query.condition(name);
        Query select = database.createNativeQuery(
                "select " + column + ", count(*) from " + from + " where " + condition.sql() + " and " + column
                        + " is not null group by 1 order by 2 desc, 1 limit " + MOST_VALUES,
                Object[].class);
        condition.parameters().forEach(select::setParameter);
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Object row : select.getResultList()) {
            Object[] cells = (Object[]) row;
            counts.put((String) cells[0], ((Number) cells[1]).longValue());
        }
        return counts;
    }
}
