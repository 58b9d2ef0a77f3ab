/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;

/** Tells those who keep the graph in memory which edges a folding touched. Numbers are given under the lock of the folding, so they follow the commits. */
final class ChangeRows {
    private static final String INSERT = "insert into lineage_change (at, edges) values (?::timestamptz, ?)";
    private static final String FORGET = "delete from lineage_change where at < ?::timestamptz";

    private ChangeRows() {}

    static void add(Connection connection, Collection<Long> edges, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, now.toString());
            statement.setArray(2, connection.createArrayOf("int8", edges.toArray()));
            statement.executeUpdate();
        }
    }

    /** Whoever has not followed for so long reads everything anew. */
    static void forget(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setString(1, before.toString());
            statement.executeUpdate();
        }
    }
}
