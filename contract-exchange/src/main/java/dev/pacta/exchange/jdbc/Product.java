/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.jdbc;

import dev.pacta.exchange.types.Dialect;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is particular to a product's catalog.
 *
 * @param types gives schema, table, column and the full type; the standard metadata cuts types short
 * @param checks gives schema, table and condition
 * @param uniques gives schema, table, name of the constraint and column, in order
 */
record Product(
        Dialect dialect,
        @Nullable String types,
        @Nullable String checks,
        @Nullable String uniques) {
    private static final Set<String> SYSTEM = Set.of(
            "information_schema",
            "pg_catalog",
            "pg_toast",
            "sys",
            "mysql",
            "performance_schema",
            "system",
            "outln",
            "dbsnmp");

    private static final String UNIQUE_OF_MYSQL = """
            SELECT NULL, table_name, index_name, column_name FROM information_schema.statistics
            WHERE table_schema = DATABASE() AND non_unique = 0 AND index_name <> 'PRIMARY'
            ORDER BY table_name, index_name, seq_in_index""";

    static Product of(DatabaseMetaData metadata) throws SQLException {
        String name = metadata.getDatabaseProductName().toLowerCase(Locale.ROOT);
        if (name.contains("postgres")) {
            return postgresql();
        }
        if (name.contains("duckdb")) {
            return duckdb();
        }
        if (name.contains("mariadb")) {
            return mariadb();
        }
        if (name.contains("mysql")) {
            return mysql();
        }
        Dialect dialect = name.contains("microsoft")
                ? Dialect.SQLSERVER
                : name.contains("oracle")
                        ? Dialect.ORACLE
                        : name.contains("snowflake")
                                ? Dialect.SNOWFLAKE
                                : name.contains("spark") || name.contains("databricks") ? Dialect.SPARK : Dialect.ANSI;
        return new Product(dialect, null, null, null);
    }

    static boolean isSystem(@Nullable String schema) {
        return schema != null && (SYSTEM.contains(schema.toLowerCase(Locale.ROOT)) || schema.startsWith("pg_temp"));
    }

    private static Product postgresql() {
        return new Product(Dialect.POSTGRESQL, """
                SELECT n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod)
                FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f')""", """
                SELECT n.nspname, c.relname, substring(pg_get_constraintdef(k.oid) FROM '^CHECK \\((.*)\\)( NOT VALID)?$')
                FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE k.contype = 'c' ORDER BY c.relname, k.oid""", """
                SELECT n.nspname, c.relname, k.conname, a.attname
                FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                CROSS JOIN LATERAL unnest(k.conkey) WITH ORDINALITY AS key(number, place)
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = key.number
                WHERE k.contype = 'u' ORDER BY c.relname, k.oid, key.place""");
    }

    /** JSON is a text with a check here; in a foreign schema's place stands nothing, as in the standard metadata. */
    private static Product mariadb() {
        return new Product(Dialect.MYSQL, """
                SELECT NULL, c.table_name, c.column_name, CASE WHEN c.data_type = 'longtext' AND EXISTS (
                  SELECT 1 FROM information_schema.check_constraints k WHERE k.constraint_schema = c.table_schema
                  AND k.table_name = c.table_name AND k.check_clause = concat('json_valid(`', replace(c.column_name, '`', '``'), '`)'))
                  THEN 'json' ELSE c.column_type END
                FROM information_schema.columns c WHERE c.table_schema = DATABASE()""", """
                SELECT NULL, table_name, check_clause FROM information_schema.check_constraints
                WHERE constraint_schema = DATABASE() AND check_clause NOT LIKE 'json\\_valid(%'
                ORDER BY table_name, constraint_name""", UNIQUE_OF_MYSQL);
    }

    private static Product mysql() {
        return new Product(Dialect.MYSQL, """
                SELECT NULL, table_name, column_name, column_type FROM information_schema.columns
                WHERE table_schema = DATABASE()""", """
                SELECT NULL, t.table_name, k.check_clause FROM information_schema.check_constraints k
                JOIN information_schema.table_constraints t
                ON t.constraint_schema = k.constraint_schema AND t.constraint_name = k.constraint_name
                WHERE k.constraint_schema = DATABASE() ORDER BY t.table_name, k.constraint_name""", UNIQUE_OF_MYSQL);
    }

    private static Product duckdb() {
        return new Product(
                Dialect.DUCKDB,
                "SELECT schema_name, table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal",
                """
                SELECT schema_name, table_name, expression FROM duckdb_constraints()
                WHERE constraint_type = 'CHECK' ORDER BY table_name, constraint_index""",
                """
                SELECT schema_name, table_name, constraint_index, unnest(constraint_column_names) FROM duckdb_constraints()
                WHERE constraint_type = 'UNIQUE' ORDER BY table_name, constraint_index""");
    }
}
