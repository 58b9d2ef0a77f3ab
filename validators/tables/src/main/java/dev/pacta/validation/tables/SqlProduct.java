/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A product whose SQL is known, or standard SQL for any other. Immutable. */
public enum SqlProduct {
    REDSHIFT("redshift"),
    POSTGRESQL("postgresql"),
    DUCKDB("duckdb"),
    MARIADB("mariadb"),
    MYSQL("mysql"),
    SNOWFLAKE("snowflake"),
    BIGQUERY("bigquery"),
    DATABRICKS("databricks|spark"),
    SQLSERVER("sqlserver|sql server"),
    ORACLE("oracle"),
    TRINO("trino"),
    ANSI("standard sql");

    /** PostgreSQL's driver takes Redshift for a PostgreSQL of this age. */
    private static final int OLDEST_POSTGRESQL = 9;

    private final String words;

    /** @param words of which one stands in the name that the product gives itself, or in the address of a driver of it */
    SqlProduct(String words) {
        this.words = words;
    }

    /** As users name it: {@code sqlserver}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The product that users call so. */
    public static Optional<SqlProduct> named(String id) {
        return Arrays.stream(values())
                .filter(product -> product.id().equalsIgnoreCase(id))
                .findFirst();
    }

    SqlDialect dialect() {
        return switch (this) {
            case REDSHIFT -> new RedshiftDialect();
            case POSTGRESQL -> new PostgresDialect();
            case DUCKDB -> new DuckDbDialect();
            case MARIADB -> new MariaDbDialect();
            case MYSQL -> new MySqlDialect();
            case SNOWFLAKE -> new SnowflakeDialect();
            case BIGQUERY -> new BigQueryDialect();
            case DATABRICKS -> new DatabricksDialect();
            case SQLSERVER -> new SqlServerDialect();
            case ORACLE -> new OracleDialect();
            case TRINO -> new TrinoDialect();
            case ANSI -> new AnsiDialect();
        };
    }

    /**
     * The product that a database is: by the name that it gives itself, and by its address where the driver of a relative is used.
     *
     * @param url of JDBC
     */
    static SqlProduct of(String url, DatabaseMetaData metadata) throws SQLException {
        SqlProduct called = calling(metadata.getDatabaseProductName());
        if (called == POSTGRESQL && metadata.getDatabaseMajorVersion() < OLDEST_POSTGRESQL) {
            return REDSHIFT;
        }
        SqlProduct addressed = calling(driver(url));
        boolean relative = called == POSTGRESQL && addressed == REDSHIFT;
        return called == ANSI || relative ? addressed : called;
    }

    /** The driver's part of an address. */
    private static String driver(String url) {
        String[] parts = url.split(":", 3);
        return parts.length > 1 ? parts[1] : "";
    }

    private static SqlProduct calling(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(product -> Arrays.stream(product.words.split("\\|")).anyMatch(lower::contains))
                .findFirst()
                .orElse(ANSI);
    }
}
