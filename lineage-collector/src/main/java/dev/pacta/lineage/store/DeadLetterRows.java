/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/** Events that were kept out, with the reason. The same bytes again are counted, not kept again. */
final class DeadLetterRows {
    private static final String FROM_LOG = """
            insert into lineage_dead_letter as d (digest, event_id, code, reason, size, first_at, last_at)
            select digest, id, ?, ?, octet_length(body), ?::timestamptz, ?::timestamptz from lineage_event where id = ?
            on conflict (digest) do update set event_id = excluded.event_id, code = excluded.code, reason = excluded.reason,
                last_at = excluded.last_at, times = d.times + 1
            """;

    private static final String NOT_FOLDED = "lineage.event.not-folded";

    private DeadLetterRows() {}

    /** An event that is in the log and whose folding failed. The reason names the kind of failure, no values. */
    static void addFromLog(Connection connection, long eventId, RuntimeException reason, Instant now)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FROM_LOG)) {
            statement.setString(1, NOT_FOLDED);
            statement.setString(
                    2,
                    reason instanceof StoreException || reason instanceof UnreadableEventException
                            ? String.valueOf(reason.getMessage())
                            : reason.getClass().getSimpleName());
            statement.setString(3, now.toString());
            statement.setString(4, now.toString());
            statement.setLong(5, eventId);
            statement.executeUpdate();
        }
    }
}
