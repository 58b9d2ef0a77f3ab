/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.service.shared.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.util.Collection;

/** Lets one transaction at a time change what is known of a contract. */
@ApplicationScoped
public class ContractLocks {
    // All in the order of the locks' keys, so that no two transactions wait for each other.
    private static final String LOCK = """
            select count(*) from
            (select pg_advisory_xact_lock(k) from
            (select distinct hashtextextended(id, 1) as k from unnest(cast(? as text[])) as id order by 1) as keys offset 0) as locked""";

    private final Database database;

    ContractLocks(Database database) {
        this.database = database;
    }

    /** Until the transaction ends nobody else publishes or proposes versions of these contracts. */
    public void lock(Collection<String> contracts) {
        if (contracts.isEmpty()) {
            return;
        }
        database.change(connection -> {
            try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
                lock.setArray(1, connection.createArrayOf("text", contracts.toArray()));
                lock.execute();
            }
        });
    }
}
