/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.scan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.cli.client.ServerOptions;
import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.cli.validate.ContractSource;
import dev.pacta.cli.validate.SchemaChoice;
import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import dev.pacta.validation.scan.ContractComparison;
import dev.pacta.validation.scan.ContractComparison.Line;
import dev.pacta.validation.scan.ContractComparison.Standing;
import dev.pacta.validation.scan.ContractRejections.Rejection;
import dev.pacta.validation.scan.ScanReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pacta scan}: finds personal data in files, in a table of a database or in a topic, and holds it against a contract. */
@Command(
        name = "scan",
        description = "Find personal data: for each column what it holds, against chance, with the evidence.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pacta scan customers.csv",
            "  pacta scan --sample 5%% --json events/*.ndjson.gz",
            "  pacta scan --contract customers.odcs.yaml customers.parquet",
            "  pacta scan --contract customers.odcs.yaml --write --dry-run customers.parquet",
            "  pacta scan --contract customers.odcs.yaml --reject reference customers.parquet",
            "  pacta scan warehouse/customers",
            "  pacta scan s3://lake/warehouse/customers",
            "  pacta scan 's3://shop/customers/day-*.ndjson.gz'",
            "  pacta scan https://data.example/customers.csv",
            "  pacta scan --jdbc jdbc:postgresql://host/shop --table sales.customers --user reader"
                    + " --password env:DB",
            "  pacta scan --bootstrap host:9092 --topic customers --most-records 100000",
            "",
            "No value of the data is printed or stored.",
            "Formats: .ndjson, .jsonl, .json, .csv, .tsv (each also .gz and .zst), .parquet, .avro, .arrow, .arrows, .feather,",
            ".xlsx, .xlsm (the sheet that is called as the schema object);",
            "folders of Delta tables, of Iceberg tables, and their *.metadata.json, also as s3://BUCKET/KEY.",
            "Exit codes: 0 nothing at fault, 1 personal data that the contract does not declare, 2 the call or a file",
            "cannot be used, 3 no database, no broker or no server."
        })
public final class ScanCommand extends PactaCommand {
    @Option(
            names = "--contract",
            paramLabel = "C",
            description =
                    "Hold the findings against this contract: a file, or an id on the server, also as id@version.")
    private @Nullable String named;

    @Option(names = "--schema-object", paramLabel = "S", description = "Which one, when the contract has several.")
    private @Nullable String schemaObject;

    @Option(
            names = "--write",
            description =
                    "Write what is found and not declared into the contract's file, as suggestions; touch nothing else.")
    private boolean write;

    @Option(
            names = "--reject",
            paramLabel = "FIELD[=KIND]",
            description =
                    "Write into the contract's file that what is found in FIELD is none, or not of that kind; the suggestion"
                            + " goes away and does not come again. May be said several times.")
    private List<String> rejected = List.of();

    @Option(names = "--dry-run", description = "With --write or --reject: show the difference and write nothing.")
    private boolean dryRun;

    @Option(names = "--all", description = "Also list the columns in which there is nothing.")
    private boolean all;

    @Mixin
    private ScannedData data = new ScannedData();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Parameters(
            paramLabel = "DATA",
            arity = "0..*",
            description =
                    "The files, one set of data, also s3://BUCKET/KEY and https://HOST/FILE; or the folder of a Delta or"
                            + " Iceberg table, also s3://BUCKET/KEY.")
    private List<String> files = List.of();

    /** A command in the given surroundings. */
    public ScanCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        checkCall();
        if (named == null) {
            ScanReport report = data.read(files, null, surroundings());
            output().document(told(report));
            return ExitCode.FINE;
        }
        return write || !rejected.isEmpty() ? writing(Path.of(named)) : comparing(named);
    }

    private void checkCall() {
        data.check(files);
        boolean writes = write || !rejected.isEmpty();
        if (writes && (named == null || !Files.exists(Path.of(named)))) {
            throw CommandFailure.badCall(
                    (write ? "--write" : "--reject") + " writes into the file of a contract", "Add --contract FILE.");
        }
        if (write && !rejected.isEmpty()) {
            throw CommandFailure.badCall("--write and --reject are two calls", "Reject first, then write.");
        }
        if (dryRun && !writes) {
            throw CommandFailure.badCall("--dry-run says how --write would go", "Add --write or --reject.");
        }
        if (schemaObject != null && named == null) {
            throw CommandFailure.badCall("--schema-object is one of a contract", "Add --contract C.");
        }
    }

    private ObjectNode told(ScanReport report) {
        new ScanText(output(), all).tell(report, data.unreadable());
        return ScanJson.of(report, data.unreadable());
    }

    private ExitCode comparing(String contractNamed) {
        Contract contract = ContractSource.find(contractNamed, () -> server.connect(surroundings()));
        SchemaObject object = SchemaChoice.of(contract, schemaObject);
        ScanReport report = data.read(files, object, surroundings());
        List<Line> lines = ContractComparison.of(report, contract, object);
        ObjectNode document = told(report);
        document.set("contract", ScanJson.of(contract, object, lines));
        new ComparisonText(output()).tell(object, lines);
        output().document(document);
        return end(lines);
    }

    private static ExitCode end(List<Line> lines) {
        return lines.stream().anyMatch(line -> line.standing() == Standing.UNDECLARED)
                ? ExitCode.AT_FAULT
                : ExitCode.FINE;
    }

    private ExitCode writing(Path file) {
        WrittenContract target = WrittenContract.read(file);
        SchemaObject object = SchemaChoice.of(target.contract(), schemaObject);
        ScanReport report = data.read(files, object, surroundings());
        ObjectNode document = told(report);
        List<Line> left = rejected.isEmpty()
                ? target.write(report, object, dryRun, output(), document)
                : target.reject(report, object, rejections(), dryRun, output(), document);
        new ComparisonText(output()).tell(object, left);
        document.set("contract", ScanJson.of(target.contract(), object, left));
        output().document(document);
        return end(left);
    }

    private List<Rejection> rejections() {
        return rejected.stream()
                .map(said -> said.split("=", 2))
                .map(said -> new Rejection(said[0], said.length == 1 ? Optional.empty() : Optional.of(said[1])))
                .toList();
    }
}
