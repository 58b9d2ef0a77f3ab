/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.DatabaseMetaData;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A product is known by what it calls itself, and by its address where a relative's driver speaks for it. */
class SqlProductTest {
    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://h/d, PostgreSQL, 18, POSTGRESQL",
        "jdbc:postgresql://h/d, PostgreSQL, 8, REDSHIFT",
        "jdbc:redshift://h/d, Redshift, 1, REDSHIFT",
        "jdbc:redshift:iam://h/d, PostgreSQL, 9, REDSHIFT",
        "jdbc:mysql://h/d, MySQL, 8, MYSQL",
        "jdbc:mysql://h/d, MariaDB, 10, MARIADB",
        "jdbc:duckdb:oracle.db, DuckDB, 1, DUCKDB",
        "jdbc:snowflake://a.snowflakecomputing.com, Snowflake, 9, SNOWFLAKE",
        "jdbc:bigquery://https://www.googleapis.com, Google BigQuery, 2, BIGQUERY",
        "jdbc:databricks://h:443, SparkSQL, 3, DATABRICKS",
        "jdbc:hive2://h:10000, Spark SQL, 4, DATABRICKS",
        "jdbc:sqlserver://h;databaseName=x, Microsoft SQL Server, 16, SQLSERVER",
        "jdbc:oracle:thin:@//h:1521/x, Oracle, 19, ORACLE",
        "jdbc:trino://h:443/c, Trino, 470, TRINO",
        "jdbc:h2:mem:trino, H2, 2, ANSI",
        "jdbc:mysql://h/d, Somebody's Fork, 8, MYSQL",
    })
    void products(String url, String name, int version, SqlProduct product) throws Exception {
        DatabaseMetaData metadata = (DatabaseMetaData) Proxy.newProxyInstance(
                SqlProductTest.class.getClassLoader(),
                new Class<?>[] {DatabaseMetaData.class},
                (self, method, arguments) ->
                        method.getName().equals("getDatabaseProductName") ? (Object) name : (Object) version);

        assertThat(SqlProduct.of(url, metadata)).isEqualTo(product);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.EnumSource
    void usersNameAProductInAnyCase(SqlProduct product) {
        assertThat(SqlProduct.named(product.id())).contains(product);
        assertThat(SqlProduct.named(product.id().toUpperCase(Locale.ROOT))).contains(product);
        assertThat(SqlProduct.named("db2")).isEmpty();
    }
}
