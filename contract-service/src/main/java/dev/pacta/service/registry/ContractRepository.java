/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.lineage.DatasetKey;
import dev.pacta.service.shared.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class ContractRepository implements PanacheRepositoryBase<ContractEntity, String> {
    private static final String OWNERS = """
            select d.dataset, min(c.owner) from contract c cross join lateral unnest(c.datasets) as d(dataset)
            where c.datasets && cast(:wanted as text[]) and c.owner is not null and d.dataset = any (cast(:wanted as text[]))
            group by d.dataset""";

    private static final String DESCRIBING =
            "select id from contract where datasets && cast(:wanted as text[]) order by id";
    private static final String DESCRIBED = "select 1 from contract where datasets && array[?]::text[] limit 1";

    private final Database database;

    ContractRepository(Database database) {
        this.database = database;
    }

    /** The newest version of each contract, in the order of the ids. */
    Map<String, String> newestVersions() {
        return database.ask(connection -> {
            try (PreparedStatement select =
                            connection.prepareStatement("select id, latest_version from contract order by id");
                    ResultSet rows = select.executeQuery()) {
                Map<String, String> newest = new LinkedHashMap<>();
                while (rows.next()) {
                    newest.put(rows.getString(1), rows.getString(2));
                }
                return newest;
            }
        });
    }

    /** Whether the newest version of a contract describes the dataset. */
    boolean isDescribed(DatasetKey dataset) {
        return database.ask(connection -> {
            try (PreparedStatement select = connection.prepareStatement(DESCRIBED)) {
                select.setString(1, ContractWords.dataset(dataset.namespace(), dataset.name()));
                try (ResultSet row = select.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    /** The ids of the contracts whose newest version describes one of these datasets. */
    List<String> describing(Collection<DatasetKey> datasets) {
        String[] wanted = datasets.stream()
                .map(dataset -> ContractWords.dataset(dataset.namespace(), dataset.name()))
                .toArray(String[]::new);
        return getEntityManager()
                .createNativeQuery(DESCRIBING, String.class)
                .setParameter("wanted", wanted)
                .getResultList();
    }

    /** The owners of the contracts whose newest version describes these datasets. */
    Map<DatasetKey, String> ownersOf(Collection<DatasetKey> datasets) {
        Map<String, DatasetKey> wanted = new HashMap<>();
        datasets.forEach(dataset -> wanted.put(ContractWords.dataset(dataset.namespace(), dataset.name()), dataset));
        Map<DatasetKey, String> owners = new HashMap<>();
        if (wanted.isEmpty()) {
            return owners;
        }
        for (Object row : getEntityManager()
                .createNativeQuery(OWNERS, Object[].class)
                .setParameter("wanted", wanted.keySet().toArray(String[]::new))
                .getResultList()) {
            Object[] cells = (Object[]) row;
            DatasetKey dataset = wanted.get((String) cells[0]);
            if (dataset != null) {
                owners.put(dataset, (String) cells[1]);
            }
        }
        return owners;
    }
}
