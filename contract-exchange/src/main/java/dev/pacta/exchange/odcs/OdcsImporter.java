/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.odcs;

import dev.pacta.contract.Contract;
import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.Importer;
import dev.pacta.exchange.SourceText;
import java.util.List;
import java.util.Optional;

/** Reads a contract document. Its own id, version and team hold; the draft's are not used. */
public final class OdcsImporter implements Importer {
    @Override
    public String format() {
        return OdcsExporter.FORMAT.name();
    }

    @Override
    public Format about() {
        return OdcsExporter.FORMAT;
    }

    @Override
    public ImportResult read(ImportSource source) {
        return SourceText.bytes(source, bytes -> read(bytes, source.name()));
    }

    private static ImportResult read(byte[] bytes, String name) {
        ReadResult result = new OdcsReader().read(bytes, name);
        if (result instanceof ReadResult.Unreadable unreadable) {
            return new ImportResult.NotImported(unreadable.messages());
        }
        var document = ((ReadResult.Readable) result).document();
        Optional<Contract> contract = document.contract();
        if (contract.isPresent()) {
            return new ImportResult.Imported(contract.get(), List.of());
        }
        List<LintMessage> errors = document.structure().stream()
                .filter(message -> message.severity() == Severity.ERROR)
                .toList();
        return new ImportResult.NotImported(errors);
    }
}
