/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.naming.DatasetName;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.tables.Database;
import dev.pacta.validation.tables.DatabaseSettings;
import dev.pacta.validation.tables.PasswordSource;
import dev.pacta.validation.tables.TableDataset;
import dev.pacta.validation.tables.TableExplanation;
import dev.pacta.validation.tables.TableName;
import dev.pacta.validation.tables.TableReport;
import dev.pacta.validation.tables.TableSettings;
import dev.pacta.validation.tables.TableValidation;
import dev.pacta.validation.tables.UnreadableTableException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A table of a database instead of files. */
final class TableOptions {
    @Option(
            names = "--jdbc",
            paramLabel = "URL",
            description =
                    "Check a table of this database where it is, such as jdbc:postgresql://host/db; no password in it.")
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
            names = "--statement-seconds",
            paramLabel = "N",
            description = "Stop a statement that takes longer; default ${DEFAULT-VALUE}.")
    private int statementSeconds = DatabaseSettings.USUAL_SECONDS;

    @Mixin
    private PartOptions part = new PartOptions();

    boolean wanted() {
        return url != null;
    }

    /** Whether an option was given that means nothing without a database. */
    boolean isHalf() {
        return url == null
                && (table != null || user != null || !password.isEmpty() || !drivers.isEmpty() || part.wanted());
    }

    CheckedTable validate(
            CompiledContract contract,
            SchemaObject object,
            Mode mode,
            @Nullable Path quarantine,
            Map<String, String> references,
            Surroundings surroundings) {
        TableSettings settings = settings(object, mode, quarantine, references);
        try (Database database = Database.open(address(), surroundings.environment())) {
            return new CheckedTable(
                    TableValidation.validate(database, contract, object.name(), settings),
                    address().url());
        } catch (UnreadableTableException trouble) {
            throw failure(trouble);
        } catch (IOException trouble) {
            throw CommandFailure.surroundings(
                    "the quarantine cannot be written: " + trouble.getMessage(), "Check the disk and the permissions.");
        }
    }

    /** A table that was checked, and where it is. */
    record CheckedTable(TableReport report, String url) {
        Optional<DatasetName> dataset() {
            return TableDataset.of(url, report.table());
        }
    }

    TableExplanation explain(
            CompiledContract contract, SchemaObject object, Map<String, String> references, Surroundings surroundings) {
        try (Database database = Database.open(address(), surroundings.environment())) {
            return TableValidation.explain(
                    database, contract, object.name(), settings(object, Mode.REPORT, null, references));
        } catch (UnreadableTableException trouble) {
            throw failure(trouble);
        }
    }

    private static CommandFailure failure(UnreadableTableException trouble) {
        String message = String.valueOf(trouble.getMessage());
        return trouble.isOfSurroundings()
                ? CommandFailure.surroundings(message, "There is no verdict; nothing was let through.")
                : CommandFailure.badCall(message, "There is no verdict; nothing was let through.");
    }

    private String name(SchemaObject object) {
        return table == null ? object.datasetName() : table;
    }

    /** Remembers how far the check has come; called when nothing can fail any more. */
    void remember(CheckedTable checked, SchemaObject object) {
        part.remember(checked.report().reached(), name(object));
    }

    private DatabaseSettings address() {
        try {
            return new DatabaseSettings(
                    String.valueOf(url), user, new PasswordSource(password), drivers, statementSeconds);
        } catch (IllegalArgumentException wrong) {
            throw CommandFailure.badCall(String.valueOf(wrong.getMessage()), "Nothing was read.");
        }
    }

    private TableSettings settings(
            SchemaObject object, Mode mode, @Nullable Path quarantine, Map<String, String> references) {
        try {
            Map<String, TableName> tables = new HashMap<>();
            references.forEach((referred, name) -> tables.put(referred, TableName.of(name)));
            return new TableSettings(
                    mode,
                    table == null ? null : TableName.of(table),
                    tables,
                    quarantine,
                    part.part(name(object)),
                    Clock.systemUTC());
        } catch (IllegalArgumentException wrong) {
            throw CommandFailure.badCall(String.valueOf(wrong.getMessage()), "Nothing was read.");
        }
    }
}
