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
    private static final String TOTAL = "total";

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

    /** How many there are, in all and for each value of each filter. */
    record Counts(long total, Map<String, Map<String, Long>> facets) {}

    /** Counts in one statement that reads the rows with the searched words once. */
    Counts counts(ContractQuery query) {
        ContractQuery.Condition words = query.search();
        String sql = """
                with c as materialized (select c.domain, c.status, c.owner, c.tags, c.personal_data from contract c where %s)
                select '%s' as facet, '' as value, count(*) as number from c where %s""".formatted(words.sql(), TOTAL, query.filters(null).sql())
                + facet(query, "domain", "c", "c.domain")
                + facet(query, "status", "c", "c.status")
                + facet(query, "owner", "c", "c.owner")
                + facet(query, "tag", "c cross join lateral unnest(c.tags) as t(tag)", "t.tag");
        Query select = database.createNativeQuery(sql, Object[].class);
        query.condition(null).parameters().forEach(select::setParameter);
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        List.of("domain", "status", "owner", "tag").forEach(facet -> facets.put(facet, new LinkedHashMap<>()));
        long total = 0;
        for (Object row : select.getResultList()) {
            Object[] cells = (Object[]) row;
            long number = ((Number) cells[2]).longValue();
            Map<String, Long> values = facets.get((String) cells[0]);
            if (values == null) {
                total = number;
            } else {
                values.put((String) cells[1], number);
            }
        }
        return new Counts(total, facets);
    }

    private static String facet(ContractQuery query, String name, String from, String column) {
        return """

                union all (select '%s', %s, count(*) from %s where %s and %s is not null group by 2 order by 3 desc, 2 limit %d)""".formatted(name, column, from, query.filters(name).sql(), column, MOST_VALUES);
    }
}
