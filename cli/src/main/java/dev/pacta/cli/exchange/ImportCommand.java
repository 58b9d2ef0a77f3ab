/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.exchange;

import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.InputFile;
import dev.pacta.cli.console.Json;
import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.cli.validate.CalledData;
import dev.pacta.contract.ContractId;
import dev.pacta.contract.VersionNumber;
import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.odcs.OdcsWriter;
import dev.pacta.exchange.Draft;
import dev.pacta.exchange.Formats;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.Importer;
import dev.pacta.exchange.jdbc.JdbcImporter;
import dev.pacta.validation.place.DataPlace;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pacta import}: drafts a contract from what is there already. */
@Command(
        name = "import",
        description =
                "Draft a contract from tables, a database, a schema or another contract. What cannot be held is said.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pacta import --list                                             the formats",
            "  pacta import sql-postgresql schema.sql -o orders.odcs.yaml      from CREATE TABLE statements",
            "  pacta import avro order.avsc --owner team-shop                  from a schema",
            "  pacta import openapi api.yaml --option component=Order          one component of an OpenAPI document",
            "  pacta import excel contract.xlsx -o orders.odcs.yaml            from the Excel template of the standard",
            "  pacta import csv https://data.example/orders.csv                from a file elsewhere",
            "  pacta import jdbc jdbc:duckdb:shop.duckdb --owner team-shop     from a live database",
            "",
            "A live database needs its JDBC driver on the class path; DuckDB's is there.",
            "Exit codes: 0 imported, 1 with --strict when something was not held, 2 the source cannot be read."
        })
public final class ImportCommand extends PactaCommand {
    @Mixin
    private ExchangeOptions common = new ExchangeOptions();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SOURCE",
            description = "A file, also s3://BUCKET/KEY and https://HOST/FILE, or the address of a database.")
    private @Nullable String source;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the contract into this file.")
    private @Nullable Path target;

    @Option(names = "--id", description = "The contract's id; default: from the name of the source.")
    private @Nullable String id;

    @Option(names = "--contract-version", paramLabel = "VERSION", description = "Its version; default 0.1.0.")
    private @Nullable String contractVersion;

    @Option(names = "--owner", paramLabel = "TEAM", description = "The team that answers for it.")
    private @Nullable String owner;

    @Option(
            names = "--option",
            paramLabel = "KEY=VALUE",
            description = "A setting of the format, such as message=Order for protobuf or component=Order for openapi.")
    private Map<String, String> options = new LinkedHashMap<>();

    /** A command in the given surroundings. */
    public ImportCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        if (common.list()) {
            return FormatList.tell(
                    output(), Formats.importers().stream().map(Importer::about).toList());
        }
        if (!common.named() || source == null) {
            throw CommandFailure.badCall("say a format and a source", "Try: pacta import --list");
        }
        if (target != null) {
            SavedFile.free(target, common.force());
        }
        Importer importer = common.chosen(Formats.importers(), Importer::format, "import from");
        try (CalledData called = new CalledData(surroundings(), "Nothing was imported.")) {
            return read(called, importer, source);
        }
    }

    private ExitCode read(CalledData called, Importer importer, String named) {
        ImportResult result = importer.read(source(called, importer, named));
        if (result instanceof ImportResult.Imported imported) {
            return imported(imported);
        }
        throw CommandFailure.badCall(
                "the source cannot be imported",
                ((ImportResult.NotImported) result)
                        .messages().stream()
                                .map(LintMessage::text)
                                .map(called::named)
                                .collect(Collectors.joining("\n")));
    }

    private ImportSource source(CalledData called, Importer importer, String named) {
        if (importer instanceof JdbcImporter) {
            // What follows the place in the address of a database may be a password.
            return source(named.replaceFirst("[?;].*", ""), new ImportSource.Content.Database(named));
        }
        DataPlace place = CalledData.place(named);
        Path file = called.file(place);
        InputFile.demand(file);
        return source(place.shown(), new ImportSource.Content.File(file));
    }

    private ImportSource source(String shown, ImportSource.Content content) {
        Draft usual = Draft.named(shown);
        return new ImportSource(
                shown,
                content,
                new Draft(
                        id == null ? usual.id() : new ContractId(id),
                        contractVersion == null ? usual.version() : new VersionNumber(contractVersion),
                        owner),
                options);
    }

    private ExitCode imported(ImportResult.Imported imported) {
        String text = OdcsWriter.write(imported.draft());
        if (target != null) {
            SavedFile.save(target, text);
            output().line("%s: %d schema objects"
                    .formatted(target, imported.draft().schema().size()));
        } else if (!output().wantsJson()) {
            output().raw(text);
        }
        Losses.tell(output(), imported.losses());
        output().document(Json.object().put("document", text).set("losses", Losses.json(imported.losses())));
        return Losses.end(common.strict(), imported.losses());
    }
}
