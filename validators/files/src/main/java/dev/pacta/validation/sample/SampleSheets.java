/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.sample;

import dev.pacta.exchange.ImportSource;
import dev.pacta.validation.files.FileRecords;
import dev.pacta.validation.files.UnreadableDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which sheets of a workbook are drafted, and what their objects are called. */
final class SampleSheets {
    private SampleSheets() {}

    /**
     * The names: of the sheets where there are several, else of the draft.
     *
     * @throws UnreadableDataException when there is nothing to draft from, or the workbook is the template of a contract
     */
    static List<String> names(Path file, ImportSource source) throws UnreadableDataException, IOException {
        Optional<String> wanted = source.option("sheet");
        if (wanted.isPresent()) {
            return List.of(wanted.get());
        }
        List<String> sheets = FileRecords.sheets(file);
        if (sheets.contains("Fundamentals") && sheets.stream().anyMatch(name -> name.startsWith("Schema "))) {
            throw new UnreadableDataException(
                    file,
                    "its sheets 'Fundamentals' and 'Schema ...' are those of the Excel template of a contract, not data;"
                            + " import it as the format excel, or name a sheet with --option sheet=NAME");
        }
        return sheets.size() > 1 ? sheets : List.of(source.draft().id().value());
    }
}
