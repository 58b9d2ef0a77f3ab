/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.Contract;
import dev.pacta.exchange.Draft;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportResult.Imported;
import dev.pacta.exchange.ImportResult.NotImported;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.sql.SqlExporter;
import dev.pacta.exchange.sql.SqlImporter;
import dev.pacta.exchange.types.Dialect;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tables run in the database itself, and what the database then says of itself is the contract they came from. */
class LiveDatabaseTest {
    private static final String SHOP = """
            CREATE TABLE customers (
              id BIGINT PRIMARY KEY,
              email VARCHAR(254) NOT NULL UNIQUE,
              born DATE CHECK (born >= '1900-01-01'),
              country VARCHAR DEFAULT 'DE',
              CHECK (length(country) >= 2)
            );
            CREATE TABLE orders (
              order_id UUID NOT NULL,
              line SMALLINT NOT NULL,
              customer BIGINT REFERENCES customers (id),
              total DECIMAL(12,2) NOT NULL DEFAULT 0 CHECK (total >= 0 AND total < 100000),
              rate DOUBLE PRECISION,
              status VARCHAR NOT NULL CHECK (status IN ('new', 'paid', 'it''s gone')),
              tags VARCHAR[],
              paid BOOLEAN,
              at TIMESTAMP WITH TIME ZONE NOT NULL,
              local_at TIMESTAMP,
              "group" INTEGER,
              PRIMARY KEY (order_id, line),
              UNIQUE (customer, at)
            );
            COMMENT ON TABLE orders IS 'What was bought';
            COMMENT ON COLUMN orders.total IS 'With tax, in euro; it''s gross';
            """;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void postgreSqlGivesBackTheContractThatItsTablesWereWrittenFrom() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            assertGivesBackTheContract(Dialect.POSTGRESQL, connection, "public");
        }
    }

    @Test
    void duckDbGivesBackTheContractThatItsTablesWereWrittenFrom() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            assertGivesBackTheContract(Dialect.DUCKDB, connection, "main");
        }
    }

    @Test
    void duckDbKeepsNestedTypes() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE t (s STRUCT(a INTEGER, b VARCHAR[]), m MAP(VARCHAR, UBIGINT), e ENUM('x','y'), d DECIMAL(20,4)[])");

            Contract contract = live(connection, "main");

            String script = new SqlExporter(Dialect.DUCKDB)
                    .export(contract)
                    .files()
                    .get(0)
                    .text();
            assertThat(script)
                    .contains(
                            "STRUCT(a INTEGER, b VARCHAR[])",
                            "MAP(VARCHAR, UBIGINT)",
                            "ENUM('x', 'y')",
                            "DECIMAL(20,4)[]");
            statement.execute("DROP TABLE t");
            statement.execute(script);
            assertThat(live(connection, "main")).isEqualTo(contract);
        }
    }

    @Test
    void aDatabaseThatIsAwayIsAResultWithoutItsPassword() {
        String url = "jdbc:postgresql://127.0.0.1:1/none?user=a&password=hidden";
        ImportSource source =
                new ImportSource("database", new ImportSource.Content.Database(url), Draft.named("x"), Map.of());

        ImportResult result = new JdbcImporter().read(source);

        assertThat(result).isInstanceOf(NotImported.class);
        assertThat(result.toString()).contains("SQL state").doesNotContain("hidden");
        assertThat(source.toString()).doesNotContain("hidden");
    }

    private static void assertGivesBackTheContract(Dialect dialect, Connection connection, String schema)
            throws SQLException {
        Contract first = contract(new SqlImporter(dialect).read(ImportSource.of("shop.sql", SHOP)));
        Contract usual = throughDatabase(dialect, connection, schema, first);
        Contract written = contract(new SqlImporter(dialect).read(ImportSource.of("shop.sql", script(dialect, usual))));

        assertThat(usual.schema()).hasSize(2);
        assertThat(throughDatabase(dialect, connection, schema, written)).isEqualTo(written);
        assertThat(written).isEqualTo(usual);
    }

    private static Contract throughDatabase(Dialect dialect, Connection connection, String schema, Contract contract)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS shop CASCADE");
            statement.execute("DROP TABLE IF EXISTS orders");
            statement.execute("DROP TABLE IF EXISTS customers");
            statement.execute(script(dialect, contract));
        }
        return live(connection, schema);
    }

    private static String script(Dialect dialect, Contract contract) {
        return new SqlExporter(dialect).export(contract).files().get(0).text();
    }

    private static Contract live(Connection connection, String schema) throws SQLException {
        ImportSource source = ImportSource.of("shop.sql", "").withOptions(Map.of("schema", schema));
        return contract(JdbcImporter.read(source, connection));
    }

    private static Contract contract(ImportResult result) {
        assertThat(result).isInstanceOf(Imported.class);
        return ((Imported) result).draft();
    }
}
