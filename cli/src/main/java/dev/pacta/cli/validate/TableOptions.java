/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.naming.DatasetName;
import dev.pacta.contract.naming.DatasetNaming;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.tables.Database;
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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** A table of a database instead of files. */
final class TableOptions {
    @Mixin
    private DatabaseOptions place = new DatabaseOptions();

    @Mixin
    private PartOptions part = new PartOptions();

    boolean wanted() {
        return place.wanted();
    }

    /** Whether an option was given that means nothing without a database. */
    boolean isHalf() {
        return place.isHalf() || !place.wanted() && part.wantedOfDatabase();
    }

    /** Where the results of a table in a folder are kept. */
    @Nullable
    Path kept() {
        return place.wanted() ? null : part.state();
    }

    CheckedTable validate(
            CompiledContract contract,
            SchemaObject object,
            Mode mode,
            @Nullable Path quarantine,
            Map<String, String> references,
            Surroundings surroundings) {
        TableSettings settings = settings(object, mode, quarantine, references);
        try (Database database = Database.open(place.address(), surroundings.environment())) {
            return new CheckedTable(
                    TableValidation.validate(database, contract, object.name(), settings),
                    place.address().url());
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

    /** What the table is called in the lineage as long as nobody has seen it. */
    DatasetName dataset(Contract contract, SchemaObject object) {
        try {
            return TableDataset.of(place.address().url(), TableName.of(name(object)))
                    .or(() -> DatasetNaming.identify(contract, object).stream().findFirst())
                    .orElseGet(() -> new DatasetName("jdbc", name(object)));
        } catch (IllegalArgumentException wrong) {
            throw CommandFailure.badCall(String.valueOf(wrong.getMessage()), "Nothing was read.");
        }
    }

    TableExplanation explain(
            CompiledContract contract, SchemaObject object, Map<String, String> references, Surroundings surroundings) {
        try (Database database = Database.open(place.address(), surroundings.environment())) {
            return TableValidation.explain(
                    database, contract, object.name(), settings(object, Mode.REPORT, null, references));
        } catch (UnreadableTableException trouble) {
            throw failure(trouble);
        }
    }

    private static CommandFailure failure(UnreadableTableException trouble) {
        return DatabaseOptions.failure(trouble, "There is no verdict; nothing was let through.");
    }

    private String name(SchemaObject object) {
        String table = place.table();
        return table == null ? object.datasetName() : table;
    }

    /** Remembers how far the check has come; called when nothing can fail any more. */
    void remember(CheckedTable checked, SchemaObject object) {
        part.remember(checked.report().reached(), name(object));
    }

    private TableSettings settings(
            SchemaObject object, Mode mode, @Nullable Path quarantine, Map<String, String> references) {
        try {
            String table = place.table();
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
