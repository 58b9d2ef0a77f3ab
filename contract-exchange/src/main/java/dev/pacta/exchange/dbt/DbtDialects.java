/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.dbt;

import dev.pacta.exchange.types.Dialect;
import java.util.Map;

/** The dialects of dbt's adapters. */
final class DbtDialects {
    private static final Map<String, Dialect> DIALECTS = Map.of(
            "postgres", Dialect.POSTGRESQL,
            "redshift", Dialect.POSTGRESQL,
            "bigquery", Dialect.BIGQUERY,
            "snowflake", Dialect.SNOWFLAKE,
            "databricks", Dialect.SPARK,
            "spark", Dialect.SPARK,
            "duckdb", Dialect.DUCKDB,
            "sqlserver", Dialect.SQLSERVER,
            "mysql", Dialect.MYSQL,
            "oracle", Dialect.ORACLE);

    private DbtDialects() {}

    static Dialect of(String adapter) {
        return DIALECTS.getOrDefault(adapter, Dialect.ANSI);
    }
}
