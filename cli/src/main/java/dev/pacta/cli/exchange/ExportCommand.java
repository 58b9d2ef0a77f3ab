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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            "  pacta export avro orders.odcs.yaml -o schemas/ --force   one file for each schema object, over older ones",
            "  pacta export protobuf orders.odcs.yaml --strict          fail when something of the contract is lost",
            "",
            "Exit codes: 0 exported, 1 with --strict when something was not held, 2 the file is not a usable contract",
            "or a file is there already and --force was not given. docs/formats.md has what each format can hold."
        })
public final class ExportCommand extends PactaCommand {
    @Mixin
    private ExchangeOptions common = new ExchangeOptions();

    @Parameters(index = "1", arity = "0..1", paramLabel = "CONTRACT", description = "A contract.")
    private @Nullable Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "Write into this folder; default: print.")
    private @Nullable Path folder;

    /** A command in the given surroundings. */
    public ExportCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        if (common.list()) {
            return FormatList.tell(
                    output(), Formats.exporters().stream().map(Exporter::about).toList());
        }
        if (!common.named() || file == null) {
            throw CommandFailure.badCall("say a format and a contract", "Try: pacta export --list");
        }
        Exporter exporter = common.chosen(Formats.exporters(), Exporter::format, "export to");
        Exported exported = exporter.export(ContractFile.read(file).contract());
        write(exported);
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
        return Losses.end(common.strict(), exported.losses());
    }

    /** All of the files or none: what is there already is found before anything is written. */
    private void write(Exported exported) {
        Path target = folder;
        if (target == null) {
            boolean several = exported.files().size() > 1;
            if (!output().wantsJson()) {
                exported.files().forEach(written -> {
                    if (several) {
                        output().remark("file: " + written.name());
                    }
                    output().raw(written.text());
                });
            }
            return;
        }
        exported.files().forEach(written -> SavedFile.free(target.resolve(written.name()), common.force()));
        exported.files().forEach(written -> {
            Path file = target.resolve(written.name());
            SavedFile.save(file, written.text());
            output().line(file.toString());
        });
    }
}
