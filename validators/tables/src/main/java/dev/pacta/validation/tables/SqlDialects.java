/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;

/** The dialect of a product. */
final class SqlDialects {
    private SqlDialects() {}

    static SqlDialect of(DatabaseMetaData metadata) throws SQLException {
        return named(metadata.getDatabaseProductName());
    }

    static SqlDialect named(String product) {
        String name = product.toLowerCase(Locale.ROOT);
        if (name.contains("redshift")) {
            return new SqlDialect();
        }
        if (name.contains("postgres")) {
            return new PostgresDialect();
        }
        if (name.contains("duckdb")) {
            return new DuckDbDialect();
        }
        if (name.contains("mariadb")) {
            return new MariaDbDialect();
        }
        return name.contains("mysql") ? new MySqlDialect() : new SqlDialect();
    }
}
