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
        CommandLineRun run = CommandLineRun.of("import", "word", "x.docx");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("'word' is no format to import from", "sql-postgresql", "jdbc");
    }

    @Test
    void theFormatsAreListed() {
        assertThat(CommandLineRun.of("export", "--list").out())
                .containsPattern("(?m)^avro +Avro$")
                .contains("sql-bigquery");
        assertThat(CommandLineRun.of("import", "--list").out())
                .containsPattern("(?m)^openapi +OpenAPI$")
                .contains("jdbc");
    }

    @Test
    void whatIsThereAlreadyIsWrittenOverOnlyWhenThatIsWanted() throws java.io.IOException {
        Path contract = Path.of("../examples/contracts/good/orders.odcs.yaml");
        Path target = folder.resolve("schemas");
        CommandLineRun first = CommandLineRun.of("export", "jsonschema", contract, "-o", target);
        try (var files = java.nio.file.Files.list(target)) {
            Path file = files.findFirst().orElseThrow();
            java.nio.file.Files.writeString(file, "mine");

            CommandLineRun again = CommandLineRun.of("export", "jsonschema", contract, "-o", target);

            assertThat(first.exitCode()).isZero();
            assertThat(again.exitCode()).isEqualTo(2);
            assertThat(again.err()).contains("is there already", "--force");
            assertThat(file).hasContent("mine");
            assertThat(CommandLineRun.of("export", "jsonschema", contract, "-o", target, "--force")
                            .exitCode())
                    .isZero();
            assertThat(java.nio.file.Files.readString(file)).contains("$schema");
        }
    }

    @Test
    void aSettingChoosesOneMessageOfAProtobufFile() throws java.io.IOException {
        Path proto = java.nio.file.Files.writeString(
                folder.resolve("shop.proto"),
                "syntax = \"proto3\"; message A { string x = 1; } message B { string y = 1; }");

        CommandLineRun run = CommandLineRun.of("import", "protobuf", proto, "--option", "message=B");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("name: B", "name: \"y\"").doesNotContain("name: A");
    }

    @Test
    void theCatalogBesideAManifestIsRead() throws IOException {
        Path manifest = Files.writeString(folder.resolve("manifest.json"), """
                {"metadata": {"adapter_type": "duckdb"}, "nodes": {"model.shop.orders":
                  {"resource_type": "model", "name": "orders", "schema": "main", "columns": {"id": {"name": "id"}}}}}
                """);
        Files.writeString(folder.resolve("catalog.json"), """
                {"nodes": {"model.shop.orders": {"columns": {"id": {"name": "id", "index": 1, "type": "BIGINT"}}}}}
                """);

        CommandLineRun run = CommandLineRun.of("import", "dbt", manifest);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("physicalType: BIGINT");
        assertThat(run.err()).doesNotContain("catalog");
    }
}
