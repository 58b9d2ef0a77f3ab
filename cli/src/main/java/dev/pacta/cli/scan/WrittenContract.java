/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.scan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.Json;
import dev.pacta.cli.console.Output;
import dev.pacta.cli.contract.ContractFile;
import dev.pacta.cli.contract.UnifiedDiff;
import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.yaml.TextEdits;
import dev.pacta.validation.scan.ContractComparison;
import dev.pacta.validation.scan.ContractComparison.Line;
import dev.pacta.validation.scan.ContractRejections;
import dev.pacta.validation.scan.ContractRejections.Rejection;
import dev.pacta.validation.scan.ContractSuggestions;
import dev.pacta.validation.scan.ContractSuggestions.Written;
import dev.pacta.validation.scan.ScanReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A contract's file into which suggestions are written. */
final class WrittenContract {
    private final Path file;
    private final ContractFile read;

    private WrittenContract(Path file, ContractFile read) {
        this.file = file;
        this.read = read;
    }

    static WrittenContract read(Path file) {
        return new WrittenContract(file, ContractFile.read(file));
    }

    Contract contract() {
        return read.contract();
    }

    /**
     * Writes what is certain, or shows how it would be written.
     *
     * @return what is still to be done afterwards
     */
    List<Line> write(ScanReport report, SchemaObject object, boolean dryRun, Output output, ObjectNode document) {
        Written written = ContractSuggestions.write(read.bytes(), contract(), object, report);
        return keep(
                written,
                report,
                object,
                dryRun,
                output,
                document,
                "suggestions written at %s; look at them, and say confirmed or rejected");
    }

    /**
     * Writes that a person says no, or shows how it would be written.
     *
     * @return what is still to be done afterwards
     */
    List<Line> reject(
            ScanReport report,
            SchemaObject object,
            List<Rejection> rejections,
            boolean dryRun,
            Output output,
            ObjectNode document) {
        Written written = ContractRejections.write(read.bytes(), contract(), object, report, rejections);
        if (written.written().isEmpty()) {
            throw CommandFailure.badCall("nothing is rejected: " + written.left(), "The contract is as it was.");
        }
        return keep(written, report, object, dryRun, output, document, "rejected at %s; it is not suggested again");
    }

    private List<Line> keep(
            Written written,
            ScanReport report,
            SchemaObject object,
            boolean dryRun,
            Output output,
            ObjectNode document,
            String said) {
        String diff =
                UnifiedDiff.of(file.toString(), TextEdits.decode(read.bytes()), TextEdits.decode(written.bytes()));
        document.set("written", Json.texts(written.written()));
        document.put("diff", diff);
        ObjectNode left = document.putObject("left");
        written.left().forEach(left::put);
        if (dryRun) {
            diff.lines().forEach(output::line);
            return ContractComparison.of(report, contract(), object);
        }
        if (!written.written().isEmpty()) {
            save(written.bytes());
            output.line("%s: ".formatted(file) + said.formatted(String.join(", ", written.written())));
        }
        written.left().forEach((field, reason) -> output.line("not written at %s: %s".formatted(field, reason)));
        Contract now = ContractFile.of(file, written.bytes()).contract();
        return ContractComparison.of(
                report, now, now.schemaObject(object.name()).orElseThrow());
    }

    private void save(byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException refused) {
            throw CommandFailure.surroundings(
                    "%s cannot be written: %s".formatted(file, refused.getMessage()),
                    "Check the permissions and the disk.");
        }
    }
}
