/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import dev.pacta.cli.console.CommandFailure;
import dev.pacta.validation.tables.DatabaseSettings;
import dev.pacta.validation.tables.PasswordSource;
import dev.pacta.validation.tables.SqlProduct;
import dev.pacta.validation.tables.UnreadableTableException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a table of a database is, for every command that reads one. */
public final class DatabaseOptions {
    @Option(
            names = "--jdbc",
            paramLabel = "URL",
            description =
                    "Read a table of this database where it is, such as jdbc:postgresql://host/db; no password in it.")
    private @Nullable String url;

    @Option(
            names = "--table",
            paramLabel = "T",
            description = "Which table, as SCHEMA.TABLE; default: the contract's name.")
    private @Nullable String table;

    @Option(names = "--user", paramLabel = "U", description = "The user of the database; one that may only read.")
    private @Nullable String user;

    @Option(names = "--password", paramLabel = "PLACE", description = "Where the password is: env:NAME or file:PATH.")
    private String password = "";

    @Option(
            names = "--driver-path",
            paramLabel = "JAR",
            description =
                    "The JDBC driver of the database, a jar or a folder of jars; those of PostgreSQL and DuckDB are there.")
    private List<Path> drivers = List.of();

    @Option(
            names = "--dialect",
            paramLabel = "D",
            description =
                    "The SQL that the database speaks, where it does not say so itself: postgresql, mysql, mariadb, duckdb, snowflake, bigquery, databricks, redshift, sqlserver, oracle, trino, ansi.")
    private @Nullable String dialect;

    @Option(
            names = "--statement-seconds",
            paramLabel = "N",
            description = "Stop a statement that takes longer; default ${DEFAULT-VALUE}.")
    private int statementSeconds = DatabaseSettings.USUAL_SECONDS;

    /** Whether a database is named. */
    public boolean wanted() {
        return url != null;
    }

    /** Whether an option was given that means nothing without a database. */
    public boolean isHalf() {
        return url == null
                && (table != null || user != null || !password.isEmpty() || !drivers.isEmpty() || dialect != null);
    }

    /** The name of the table, as the call has it. */
    public @Nullable String table() {
        return table;
    }

    /**
     * The database.
     *
     * @throws CommandFailure when the address cannot be used
     */
    public DatabaseSettings address() {
        try {
            return new DatabaseSettings(
                    String.valueOf(url), user, new PasswordSource(password), drivers, statementSeconds, product());
        } catch (IllegalArgumentException wrong) {
            throw CommandFailure.badCall(String.valueOf(wrong.getMessage()), "Nothing was read.");
        }
    }

    private @Nullable SqlProduct product() {
        String named = dialect;
        return named == null
                ? null
                : SqlProduct.named(named)
                        .orElseThrow(() -> new IllegalArgumentException("--dialect must be one of "
                                + Arrays.stream(SqlProduct.values())
                                        .map(SqlProduct::id)
                                        .collect(Collectors.joining(", "))
                                + ", not: " + named));
    }

    /**
     * The failure for a table that cannot be read.
     *
     * @param advice what that means for the caller
     */
    public static CommandFailure failure(UnreadableTableException trouble, String advice) {
        String message = String.valueOf(trouble.getMessage());
        return trouble.isOfSurroundings()
                ? CommandFailure.surroundings(message, advice)
                : CommandFailure.badCall(message, advice);
    }
}
