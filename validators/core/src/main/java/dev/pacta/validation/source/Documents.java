/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.source;

import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Contract documents as sources give them. */
final class Documents {
    private Documents() {}

    /** @throws ContractUnavailableException when it is no sound contract */
    static SourcedContract read(byte[] bytes, String origin) {
        ReadResult result = new OdcsReader().read(bytes, origin);
        if (result instanceof ReadResult.Readable readable) {
            return readable.document()
                    .contract()
                    .map(contract -> new SourcedContract(contract, bytes))
                    .orElseThrow(() -> unsound(origin, readable.document().structure()));
        }
        throw unsound(origin, ((ReadResult.Unreadable) result).messages());
    }

    private static ContractUnavailableException unsound(String origin, List<LintMessage> messages) {
        String first = messages.stream()
                .filter(message -> message.severity() == Severity.ERROR)
                .findFirst()
                .map(LintMessage::message)
                .orElse("it cannot be read");
        return new ContractUnavailableException(
                "%s is no sound contract: %s; 'pacta lint' shows all that is wrong".formatted(origin, first));
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
