/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves the ends of edges, and keeps what was held before beside it with the time until which it was: whoever asks as of then is told
 * what was known then. A statement begins with a table {@code computed (id, was, at)}, drawn from rows: edges, where they end,
 * and where they should. Those that end where they should are not looked for again: of what an event tells that is nearly all.
 */
final class HeldBefore {
    private HeldBefore() {}

    /** The rest of a statement that sets one of the columns that an edge's end is drawn from. */
    static String update(String column) {
        return """
            moved as (select id, at from computed where was is distinct from at),
            held as (
                insert into lineage_edge_before (edge_id, first_seen, last_seen, closed_at, renamed_at, events, known_from, known_until)
                select e.id, e.first_seen, e.last_seen, e.closed_at, e.renamed_at, e.events, e.known_from, ?::timestamptz
                from moved m join lineage_edge e on e.id = m.id where e.known_from < ?::timestamptz)
            update lineage_edge e set %1$s = m.at, known_from = ?::timestamptz from moved m where e.id = m.id returning e.id
            """.formatted(column);
    }

    /** Runs such a statement with rows, and gives the numbers of the edges that it changed. */
    static List<Long> run(Connection connection, String sql, MultiRow rows, Instant now) throws SQLException {
        List<Long> changed = new ArrayList<>();
        if (rows.isEmpty()) {
            return changed;
        }
        try (PreparedStatement statement = rows.bind(connection, sql)) {
            for (int parameter = 1; parameter <= 3; parameter++) {
                statement.setString(rows.width() + parameter, now.toString());
            }
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    changed.add(found.getLong(1));
                }
            }
        }
        return changed;
    }
}
