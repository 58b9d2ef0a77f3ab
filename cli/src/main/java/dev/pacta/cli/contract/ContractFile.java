/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.contract;

import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.InputFile;
import dev.pacta.contract.Contract;
import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A file with a contract whose structure is sound. */
public record ContractFile(Path file, byte[] bytes, Contract contract) {
    private static final int SHOWN = 5;

    /** Reads a contract; what is none ends the command with the reasons. */
    public static ContractFile read(Path file) {
        return of(file, InputFile.read(file));
    }

    /** A document that was read already; the file is for messages. */
    public static ContractFile of(Path file, byte[] bytes) {
        ReadResult result = new OdcsReader().read(bytes, file.toString());
        if (result instanceof ReadResult.Readable readable) {
            return readable.document()
                    .contract()
                    .map(contract -> new ContractFile(file, bytes, contract))
                    .orElseThrow(() -> unusable(file, readable.document().structure()));
        }
        throw unusable(file, ((ReadResult.Unreadable) result).messages());
    }

    private static CommandFailure unusable(Path file, List<LintMessage> messages) {
        String reasons = messages.stream()
                .filter(message -> message.severity() == Severity.ERROR)
                .limit(SHOWN)
                .map(LintText::plain)
                .collect(Collectors.joining("\n"));
        return CommandFailure.badCall(file + " is not a usable contract", reasons);
    }
}
