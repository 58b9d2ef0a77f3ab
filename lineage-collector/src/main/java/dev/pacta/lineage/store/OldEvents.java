/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and drops old events, in parts of the log or alone. Safe for many threads. */
@ApplicationScoped
public class OldEvents {
    private static final String KIND = "EVENT";
    private static final int ROWS_AT_A_TIME = 5_000;

    private static final String SUMMARY =
            "select count(*) as events, min(event_time) as first, max(event_time) as last, max(received_at) as received"
                    + " from %s where event_time < ?";
    private static final String UNFOLDED = "select unnest(events) from lineage_unfolded";
    /** Events that wait to be folded are not old, whatever time they name. */
    private static final String PAGE = """
            select id, event_time, received_at, digest, body from %%1$s
            where event_time < ? and (event_time, digest) > (?, ?) and id <> all (array(%s))
            order by event_time, digest limit ?
            """.formatted(UNFOLDED);

    private static final String DIGESTS = "select digest, event_time from %s order by event_time, digest";
    private static final String WAITING =
            "select count(*) from %s where id = any (array(" + UNFOLDED + ")) or received_at >= ?";

    private final Transactions transactions;

    OldEvents(Transactions transactions) {
        this.transactions = transactions;
    }

    /** An event of the log; the bytes are not to be changed. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Row(long id, Instant time, Instant receivedAt, byte[] digest, byte[] body) {}

    /** How many events a part has from before a time, of which times, and when the newest of them came. */
    public record Summary(
            long events,
            @Nullable Instant first,
            @Nullable Instant last,
            @Nullable Instant received) {}

    /** Sums up what a part has from before a time. */
    public Summary summary(LogPart part, Instant before) {
        return transactions.run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(SUMMARY.formatted(part.table()))) {
                statement.setObject(1, before.atOffset(ZoneOffset.UTC));
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return new Summary(
                            row.getLong(1),
                            Queries.time(row, "first"),
                            Queries.time(row, "last"),
                            Queries.time(row, "received"));
                }
            }
        });
    }

    /**
     * Events of a part from before a time, in order.
     *
     * @param after the last of the page before; null for the first page
     */
    public List<Row> page(LogPart part, Instant before, @Nullable Row after, int limit) {
        return transactions.run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(PAGE.formatted(part.table()))) {
                statement.setObject(1, before.atOffset(ZoneOffset.UTC));
                Instant from = after == null ? Instant.parse("0001-01-01T00:00:00Z") : after.time();
                statement.setObject(2, from.atOffset(ZoneOffset.UTC));
                statement.setBytes(3, after == null ? new byte[0] : after.digest());
                statement.setInt(4, limit);
                List<Row> rows = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        rows.add(new Row(
                                row.getLong(1),
                                Queries.timeOf(row, "event_time"),
                                Queries.timeOf(row, "received_at"),
                                row.getBytes(4),
                                row.getBytes(5)));
                    }
                }
                return rows;
            }
        });
    }

    /** Drops these events of a part. */
    public void drop(DroppedRows.Order order, LogPart part, List<Row> rows) {
        transactions.run(connection -> {
            DroppedRows.Sum sum = new DroppedRows.Sum();
            rows.forEach(row -> sum.add(row.digest(), row.time(), row.time()));
            Object[] ids = rows.stream().map(Row::id).toArray();
            Transactions.execute(connection, "set local pacta.retention = 'drops'");
            for (String sql : List.of(
                    "delete from %s where id = any (?)".formatted(part.table()),
                    "delete from lineage_dead_letter where event_id = any (?)")) {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    statement.setArray(1, connection.createArrayOf("int8", ids));
                    statement.executeUpdate();
                }
            }
            DroppedRows.add(connection, order, KIND, part.table(), false, sum);
            return sum;
        });
    }

    /**
     * Drops a part as a whole, unless something in it waits to be folded or came at this time or later.
     *
     * @return how many events went; empty when the part has to stay
     */
    public Optional<Long> dropWhole(DroppedRows.Order order, LogPart part, Instant receivedBefore) {
        return transactions.run(connection -> {
            Transactions.execute(connection, "set local lock_timeout = '5s'");
            Transactions.execute(connection, "lock table %s in share mode".formatted(part.table()));
            if (hasToStay(connection, part, receivedBefore)) {
                return Optional.empty();
            }
            DroppedRows.Sum sum = sum(connection, part);
            if (sum.items() > 0) {
                DroppedRows.add(connection, order, KIND, part.table(), true, sum);
            }
            Transactions.execute(
                    connection,
                    "delete from lineage_dead_letter where event_id in (select id from %s)".formatted(part.table()));
            Transactions.execute(connection, "alter table lineage_event detach partition " + part.table());
            Transactions.execute(connection, "drop table " + part.table());
            return Optional.of(sum.items());
        });
    }

    private static boolean hasToStay(Connection connection, LogPart part, Instant receivedBefore) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WAITING.formatted(part.table()))) {
            statement.setObject(1, receivedBefore.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1) > 0;
            }
        }
    }

    private static DroppedRows.Sum sum(Connection connection, LogPart part) throws SQLException {
        DroppedRows.Sum sum = new DroppedRows.Sum();
        try (PreparedStatement statement = connection.prepareStatement(DIGESTS.formatted(part.table()))) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Instant time = Queries.timeOf(row, "event_time");
                    sum.add(row.getBytes(1), time, time);
                }
            }
        }
        return sum;
    }

    /** What names a text in a digest. */
    static byte[] name(String... parts) {
        return String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
    }
}
