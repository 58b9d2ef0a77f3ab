/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.jdbc;

import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.ImportSource.Content;
import dev.pacta.exchange.Importer;
import dev.pacta.exchange.SourceText;
import dev.pacta.exchange.sql.SqlFormat;
import dev.pacta.exchange.table.Table;
import dev.pacta.exchange.table.TableContract;
import dev.pacta.exchange.types.Dialect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * Reads the tables of a live database through its JDBC driver, which has to be on the class path. Options: {@code schema} names the
 * only schema to read, {@code table} the only table. Nothing is written to the database and no row is read.
 */
public final class JdbcImporter implements Importer {
    private static final Format FORMAT = Format.of(
                    "jdbc", "Live database", "jdbc:...", SqlFormat.facts(Dialect.POSTGRESQL))
            .stating(Fact.PHYSICAL_TYPE, Fact.OBJECT_PHYSICAL_TYPE)
            .keeping(TableContract.DEFAULT)
            .remarking(
                    "PostgreSQL, DuckDB, MariaDB and MySQL tell everything here; of other products the checks and what is unique stay unknown.",
                    "--option schema=NAME and --option table=NAME take a part of the database.");

    @Override
    public String format() {
        return FORMAT.name();
    }

    @Override
    public Format about() {
        return FORMAT;
    }

    @Override
    public ImportResult read(ImportSource source) {
        if (!(source.content() instanceof Content.Database database)) {
            return SourceText.refused(
                    source,
                    "import.source.kind",
                    "this format is read from a database; give its address, such as jdbc:postgresql://host/db");
        }
        try (Connection connection = DriverManager.getConnection(database.url())) {
            return read(source, connection);
        } catch (SQLException failure) {
            // The driver's message may repeat the address, and with it a password; the state says what went wrong.
            return SourceText.refused(
                    source,
                    "import.jdbc.connection",
                    "the database cannot be read (SQL state %s, %s); see whether address, user and driver are right"
                            .formatted(failure.getSQLState(), failure.getClass().getSimpleName()));
        }
    }

    /** Reads over a connection that the caller opened and closes. */
    public static ImportResult read(ImportSource source, Connection connection) throws SQLException {
        Product product = Product.of(connection.getMetaData());
        List<Table> tables = new DatabaseReader(
                        connection,
                        product,
                        source.option("schema").orElse(null),
                        source.option("table").orElse(null))
                .tables();
        if (tables.isEmpty()) {
            return SourceText.refused(
                    source, "import.jdbc.no-table", "the database shows no table here; name another schema or table");
        }
        TableContract.Objects objects = TableContract.of(tables);
        return new ImportResult.Imported(source.draft().contract(objects.schema(), List.of()), objects.losses());
    }
}
