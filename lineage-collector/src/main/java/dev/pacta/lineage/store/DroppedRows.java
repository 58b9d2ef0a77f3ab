/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** What was dropped: a row with each transaction that dropped something, kept for ever. Safe for many threads. */
@ApplicationScoped
public class DroppedRows {
    private static final String ADD = """
            insert into lineage_dropped (run, kind, part, whole, items, digest, first, last, rules, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SUMS = """
            select run, kind, part, bool_or(whole) as whole, sum(items) as items, string_agg(digest, ''::bytea order by id) as digests,
                   min(first) as first, max(last) as last, min(rules) as rules, max(at) as at, max(id) as newest
            from lineage_dropped %s group by run, kind, part order by newest desc limit ? offset ?
            """;

    private final Queries queries;
    private final Changes changes;

    DroppedRows(Queries queries, Changes changes) {
        this.queries = queries;
        this.changes = changes;
    }

    /**
     * On whose behalf something is dropped.
     *
     * @param run of the retention
     * @param rules the digest of the policies and holds
     */
    public record Order(UUID run, String rules, Instant now) {}

    /** Digests of what is dropped, in order. Not thread-safe. */
    static final class Sum {
        private final MessageDigest digest = sha256();
        private long items;
        private Instant first = Instant.MAX;
        private Instant last = Instant.MIN;

        void add(byte[] name, Instant from, Instant to) {
            digest.update(name);
            items++;
            first = from.isBefore(first) ? from : first;
            last = to.isAfter(last) ? to : last;
        }

        long items() {
            return items;
        }
    }

    /**
     * What one run of the retention dropped of a part of the log, or of runs or edges.
     *
     * @param digest of the digests of each transaction, which are of the names of what it dropped in order: the digests of events, the
     *     ids of runs, the ends of edges
     */
    public record Dropped(
            UUID run,
            String kind,
            String part,
            boolean whole,
            long items,
            String digest,
            Instant first,
            Instant last,
            String rules,
            Instant at) {}

    static void add(Connection connection, Order order, String kind, String part, boolean whole, Sum sum)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setObject(1, order.run());
            statement.setString(2, kind);
            statement.setString(3, part);
            statement.setBoolean(4, whole);
            statement.setLong(5, sum.items);
            statement.setBytes(6, sum.digest.digest());
            statement.setObject(7, sum.first.atOffset(ZoneOffset.UTC));
            statement.setObject(8, sum.last.atOffset(ZoneOffset.UTC));
            statement.setString(9, order.rules());
            statement.setObject(10, order.now().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    /** The newest first. */
    public List<Dropped> page(int limit, int offset) {
        return queries.list(SUMS.formatted(""), DroppedRows::dropped, limit, offset);
    }

    /**
     * Gives what nobody has been told of, and marks it as told; in the transaction of the caller, so that it is told once.
     */
    public List<Dropped> take(int most) {
        List<Dropped> untold = queries.list(SUMS.formatted("where not told"), DroppedRows::dropped, most, 0);
        for (Dropped one : untold) {
            changes.run(
                    "update lineage_dropped set told = true where not told and run = ? and kind = ? and part = ?",
                    one.run(),
                    one.kind(),
                    one.part());
        }
        return untold;
    }

    private static Dropped dropped(ResultSet row) throws SQLException {
        byte[] digest = sha256().digest(row.getBytes("digests"));
        return new Dropped(
                row.getObject("run", UUID.class),
                row.getString("kind"),
                row.getString("part"),
                row.getBoolean("whole"),
                row.getLong("items"),
                "sha256:" + HexFormat.of().formatHex(digest),
                Queries.timeOf(row, "first"),
                Queries.timeOf(row, "last"),
                row.getString("rules"),
                Queries.timeOf(row, "at"));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
