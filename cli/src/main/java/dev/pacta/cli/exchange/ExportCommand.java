/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.exchange;

import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.Json;
import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.cli.contract.ContractFile;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.Exporter;
import dev.pacta.exchange.Formats;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pacta export}: writes a contract in another format. */
@Command(
        name = "export",
        description = "Write a contract in another format. What that format cannot hold is said.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pacta export --list                                      the formats",
            "  pacta export sql-postgresql orders.odcs.yaml             CREATE TABLE statements",
            "  pacta export sql-snowflake orders.odcs.yaml -o ddl/      into a folder",
            "",
            "Exit codes: 0 exported, 1 with --strict when something was not held, 2 the file is not a usable contract."
        })
public final class ExportCommand extends PactaCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "FORMAT", description = "Such as sql-postgresql; see --list.")
    private @Nullable String format;

    @Parameters(index = "1", arity = "0..1", paramLabel = "CONTRACT", description = "A contract.")
    private @Nullable Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "Write into this folder; default: print.")
    private @Nullable Path folder;

    @Option(names = "--strict", description = "End with 1 when the format cannot hold something of the contract.")
    private boolean strict;

    @Option(names = "--list", description = "List the formats and end.")
    private boolean list;

    /** A command in the given surroundings. */
    public ExportCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        if (list) {
            Formats.exporters().forEach(exporter -> output().line(exporter.format()));
            output().document(Json.array(
                    Formats.exporters(), exporter -> Json.object().put("format", exporter.format())));
            return ExitCode.FINE;
        }
        String name = format;
        if (name == null || file == null) {
            throw CommandFailure.badCall("say a format and a contract", "Try: pacta export --list");
        }
        Exporter exporter = Formats.exporter(name).orElseThrow(() -> unknown(name));
        Exported exported = exporter.export(ContractFile.read(file).contract());
        exported.files().forEach(written -> {
            if (folder != null) {
                Path target = folder.resolve(written.name());
                ImportCommand.save(target, written.text());
                output().line(target.toString());
            } else if (!output().wantsJson()) {
                output().raw(written.text());
            }
        });
        Losses.tell(output(), exported.losses());
        output().document(Json.object()
                .<com.fasterxml.jackson.databind.node.ObjectNode>set(
                        "files",
                        Json.array(
                                exported.files(),
                                written -> Json.object()
                                        .put("name", written.name())
                                        .put("text", written.text())))
                .set("losses", Losses.json(exported.losses())));
        return Losses.end(strict, exported.losses());
    }

    private static CommandFailure unknown(String format) {
        return CommandFailure.badCall(
                "'%s' is no format to export to".formatted(format),
                "Known: " + Formats.exporters().stream().map(Exporter::format).collect(Collectors.joining(", ")));
    }
}
