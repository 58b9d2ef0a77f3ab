/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;

/** Lets one transaction at a time change what is known of a contract. */
@ApplicationScoped
public class ContractLocks {
    // All in the order of the locks' keys, so that no two transactions wait for each other.
    private static final String LOCK = """
            select count(*) from
            (select pg_advisory_xact_lock(k) from
            (select distinct hashtextextended(id, 1) as k from unnest(cast(:ids as text[])) as id order by 1) as keys offset 0) as locked""";

    private final EntityManager database;

    ContractLocks(EntityManager database) {
        this.database = database;
    }

    /** Until the transaction ends nobody else publishes or proposes versions of these contracts. */
    public void lock(Collection<String> contracts) {
        if (!contracts.isEmpty()) {
            database.createNativeQuery(LOCK, Long.class)
                    .setParameter("ids", contracts.toArray(String[]::new))
                    .getSingleResult();
        }
    }
}
