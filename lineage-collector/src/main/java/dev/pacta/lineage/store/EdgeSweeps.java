/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * How processes that keep the graph in memory learn that edges have been dropped. To forget an edge they read everything anew, so that
 * they do it once for all pages of a retention: when it says that it is done, or when no page has come for so long that its process is
 * gone.
 */
final class EdgeSweeps {
    /** The number of the last word that is to be followed, 0 for none; a part of a statement. */
    static final String NEWEST = """
            (select coalesce(max(number), 0) from lineage_sweep where what = 'EDGES' or what = 'EDGES_OF_PAGE'
                and (select max(at) from lineage_sweep where what = 'EDGES_OF_PAGE') < now() - interval '1 minute')""";

    private EdgeSweeps() {}

    /** Belongs into the transaction that drops the page. */
    static void tellPage(Connection connection) throws SQLException {
        Transactions.execute(connection, "insert into lineage_sweep (what) values ('EDGES_OF_PAGE')");
    }

    static void tellDone(Connection connection) throws SQLException {
        Transactions.execute(connection, "insert into lineage_sweep (what) values ('EDGES')");
    }
}
