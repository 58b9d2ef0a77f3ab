/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of a test's own on the server that the tests share, with the tables of the collector in it. */
public final class OwnDatabase {
    private OwnDatabase() {}

    /** Made anew each time; the server and all in it end with the tests. */
    public static DataSource create(DataSource admin, String name) throws SQLException {
        try (Connection connection = admin.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name);
        }
        DataSource own = at(url(name));
        Flyway.configure().dataSource(own).load().migrate();
        return own;
    }

    /** Takes every row out of the tables of the collector. Whoever knows numbers of rows must forget them. */
    public static void empty(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    do $$
                    begin
                        execute (select 'truncate ' || string_agg(tablename, ', ') from pg_tables
                                 where schemaname = 'public' and tablename like 'lineage%');
                    end
                    $$""");
        }
    }

    /** The JDBC address of a database on the shared server. */
    public static String url(String name) {
        String shared = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        return shared.replaceFirst("/postgres(\\?|$)", "/" + name + "$1");
    }

    public static DataSource at(String url) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser("postgres");
        database.setPassword("postgres");
        return database;
    }
}
