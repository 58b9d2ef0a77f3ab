/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeCommandsTest {
    private static final String DDL = """
            create table customers (
              customer_id bigint primary key,
              email varchar(200) not null unique,
              born date
            );
            """;

    @TempDir
    private Path folder;

    @Test
    void tablesBecomeASoundContractAndTablesAgain() throws IOException {
        Path sql = Files.writeString(folder.resolve("shop.sql"), DDL);
        Path contract = folder.resolve("drafts/shop.odcs.yaml");

        CommandLineRun imported = CommandLineRun.of(
                "import", "sql-postgresql", sql, "-o", contract, "--id", "shop", "--owner", "team-shop");

        assertThat(imported.exitCode()).isZero();
        assertThat(imported.out()).contains("1 schema object");
        assertThat(Files.readString(contract)).contains("id: shop", "team-shop", "primaryKey: true", "varchar(200)");
        assertThat(CommandLineRun.of("lint", contract).exitCode()).isZero();

        CommandLineRun exported = CommandLineRun.of("export", "sql-postgresql", contract);

        assertThat(exported.exitCode()).isZero();
        assertThat(exported.out().toLowerCase(java.util.Locale.ROOT))
                .contains("create table", "customer_id bigint", "email varchar(200)", "born date");
    }

    @Test
    void aLiveDatabaseBecomesAContract() throws SQLException {
        Path file = folder.resolve("shop.duckdb");
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = database.createStatement()) {
            statement.execute(DDL);
        }

        CommandLineRun run = CommandLineRun.of("import", "jdbc", "jdbc:duckdb:" + file);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("name: customers", "name: email", "required: true");
    }

    @Test
    void exportsGoIntoAFolder() {
        Path target = folder.resolve("ddl");

        CommandLineRun run = CommandLineRun.of(
                "export", "sql-snowflake", Path.of("../examples/contracts/good/orders.odcs.yaml"), "-o", target);

        assertThat(run.exitCode()).isZero();
        assertThat(target).isDirectoryContaining("glob:**.sql");
    }

    @Test
    void whatIsLostIsSaidAndFailsAStrictCall() {
        Path events = Path.of("../examples/contracts/good/events.odcs.yaml");

        CommandLineRun plain = CommandLineRun.of("export", "sql-sqlserver", events);
        CommandLineRun strict = CommandLineRun.of("export", "sql-sqlserver", events, "--strict");

        assertThat(plain.exitCode()).isZero();
        assertThat(plain.err()).contains("not held: ");
        assertThat(strict.exitCode()).isEqualTo(1);
    }

    @Test
    void anUnknownFormatNamesTheKnownOnes() {
        CommandLineRun run = CommandLineRun.of("import", "excel", "x.xlsx");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("'excel' is no format to import from", "sql-postgresql", "jdbc");
    }

    @Test
    void theFormatsAreListed() {
        assertThat(CommandLineRun.of("export", "--list").out().lines()).contains("odcs", "sql-bigquery");
        assertThat(CommandLineRun.of("import", "--list").out().lines()).contains("jdbc");
    }
}
