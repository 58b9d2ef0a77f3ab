/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the runs of a chunk read and wrote, equal ones once. Not thread-safe. */
final class UsesRows {
    /** Inserted under the lock of the folding alone: between looking and inserting nobody else inserts. */
    private static final String NUMBERS = """
            with told as (select * from unnest(?::uuid[], ?::text[], ?::text[]) as t (key, inputs, outputs)),
            added as (
                insert into lineage_uses (key, inputs, outputs) select key, inputs::bigint[], outputs::bigint[] from told t
                where not exists (select from lineage_uses u where u.key = t.key) returning key, id)
            select key, id from added union all select u.key, u.id from told t join lineage_uses u on u.key = t.key
            """;

    private final Set<Uses> all = new HashSet<>();

    void add(Uses uses) {
        if (!uses.isEmpty()) {
            all.add(uses);
        }
    }

    /** The numbers of all that are not empty. */
    Map<Uses, Long> write(Connection connection, NodeIds ids) throws SQLException {
        Map<UUID, Uses> byKey = new HashMap<>();
        MultiRow rows = new MultiRow(3);
        for (Uses uses : all) {
            String inputs = uses.inputs(ids);
            String outputs = uses.outputs(ids);
            UUID key = Keys.of(inputs + ">" + outputs);
            byKey.put(key, uses);
            rows.add(key, inputs, outputs);
        }
        Map<Uses, Long> numbers = HashMap.newHashMap(all.size());
        if (rows.isEmpty()) {
            return numbers;
        }
        try (PreparedStatement statement = rows.bind(connection, NUMBERS);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                numbers.put(byKey.get(found.getObject(1, UUID.class)), found.getLong(2));
            }
        }
        return numbers;
    }
}
