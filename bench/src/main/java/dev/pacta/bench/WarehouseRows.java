/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Fills the database of a Pacta, which has to be started anew afterwards, with the lineage of a made-up warehouse, as {@link Warehouse} has it: datasets in
 * layers, each with eight columns and a job that writes it from four datasets of the layers above; of each job twenty column edges.
 * Arguments: the JDBC address, user and password of the database, and how many datasets (a million).
 */
public final class WarehouseRows {
    private static final String EMPTY = "select count(*) from lineage_node";
    private static final String INDEXES = """
            select indexname, indexdef from pg_indexes
            where tablename in ('lineage_node', 'lineage_edge') and indexname not like '%_pkey' and indexname not like '%_key_key'
            """;

    private static final String NODES = """
            insert into lineage_node (id, key, kind, namespace, name, field, first_seen, last_seen, learned_at)
            overriding system value
            select d * 10 + part, md5(d || '-' || part)::uuid,
                   case part when 1 then 'DATASET' when 2 then 'JOB' else 'FIELD' end,
                   case part when 2 then 'airflow' else 'postgres://warehouse:5432' end,
                   case part when 2 then 'load_' else 'team_' || d %% 400 || '.' end || 'table_' || lpad(d::text, 7, '0'),
                   case when part > 2 then 'column_' || part - 3 else '' end, now(), now(), now()
            from generate_series(0, %1$d - 1) d, generate_series(1, 10) part
            """;

    private static final String EDGES = """
            with inputs as materialized (
                select d, i, d / %2$d as layer,
                       (d / %2$d - 1) * %2$d + least(abs(hashint8(d * 4 + i)::bigint) %% %2$d, abs(hashint8(-d * 4 - i)::bigint) %% %2$d) as input
                from generate_series(%2$d, %1$d - 1) d, generate_series(0, 3) i),
            edges as (
                select input * 10 + 1 as source, d * 10 + 2 as target, 0 as job, 2 as grade, '' as transformed, d from inputs
                union all
                select d * 10 + 2, d * 10 + 1, 0, 2, '', d from generate_series(0, %1$d - 1) d
                union all
                select input * 10 + 3 + (i + edge * 3) %% 8, d * 10 + 3 + (i * 2 + edge) %% 8, d * 10 + 2, 1, '[["DIRECT","IDENTITY",false]]', d
                from inputs, generate_series(0, 4) edge),
            told as (select *, timestamptz '2026-01-01 00:00Z' + d %% 1000000 * interval '1 second' as at from edges)
            insert into lineage_edge (from_id, to_id, job_id, kind, grade, transformations, first_seen, last_seen, learned_at, known_from,
                                      events, told, owner_id)
            select source, target, job, 'DIRECT', grade, transformed, at, at + interval '30 days', at, at, 30,
                   lineage_told(at + interval '30 days', 0), d * 10 + 2
            from told order by d
            on conflict do nothing
            """;

    private static final String SEQUENCE =
            "select setval(pg_get_serial_sequence('lineage_node', 'id'), (select max(id) from lineage_node))";

    private WarehouseRows() {}

    /** Fills it. */
    public static void main(String[] arguments) throws SQLException {
        if (arguments.length < 3) {
            throw new IllegalArgumentException("expected a JDBC address, a user and a password");
        }
        int datasets = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1_000_000;
        try (Connection database = DriverManager.getConnection(arguments[0], arguments[1], arguments[2]);
                Statement statement = database.createStatement()) {
            refuseWhenFull(statement);
            database.setAutoCommit(false);
            Map<String, String> indexes = indexes(statement);
            for (String index : indexes.keySet()) {
                told(statement, "drop index " + index);
            }
            told(statement, NODES.formatted(datasets));
            told(statement, EDGES.formatted(datasets, datasets / 12));
            told(statement, SEQUENCE);
            for (String definition : indexes.values()) {
                told(statement, definition);
            }
            database.commit();
            database.setAutoCommit(true);
            told(statement, "vacuum analyze lineage_node, lineage_edge");
        }
    }

    private static void refuseWhenFull(Statement statement) throws SQLException {
        try (ResultSet count = statement.executeQuery(EMPTY)) {
            count.next();
            if (count.getLong(1) > 0) {
                throw new IllegalStateException("the database has lineage already; begin with an empty folder");
            }
        }
    }

    private static Map<String, String> indexes(Statement statement) throws SQLException {
        Map<String, String> indexes = new LinkedHashMap<>();
        try (ResultSet row = statement.executeQuery(INDEXES)) {
            while (row.next()) {
                indexes.put(row.getString(1), row.getString(2));
            }
        }
        return indexes;
    }

    private static void told(Statement statement, String sql) throws SQLException {
        long start = System.nanoTime();
        statement.execute(sql);
        System.out.printf(
                "%6.1f s, %,d rows: %s%n",
                (System.nanoTime() - start) / 1e9,
                Math.max(0, statement.getUpdateCount()),
                sql.strip().lines().findFirst().orElse(""));
    }
}
