/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.validation.excel.UnreadableWorkbookException;
import dev.pacta.validation.excel.Workbook;
import dev.pacta.validation.excel.Workbook.Sheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Finds the sheet of an object: by its physical name, then by its name, then without regard to case; else the only one that is shown and not
 * empty, unless it is called as another object of the contract.
 */
final class SheetChoice {
    private SheetChoice() {}

    static Sheet of(Path file, Workbook book, RecordsOf wanted)
            throws UnreadableDataException, IOException, UnreadableWorkbookException {
        List<Sheet> sheets = book.sheets();
        Optional<Sheet> named = named(sheets, wanted.names(), String::equals)
                .or(() -> named(sheets, wanted.names(), String::equalsIgnoreCase));
        if (named.isPresent()) {
            return named.get();
        }
        List<Sheet> shown = filled(book);
        if (shown.size() == 1 && !wanted.others().contains(shown.get(0).name())) {
            return shown.get(0);
        }
        throw new UnreadableDataException(
                file,
                "no sheet is called '%s'; there %s"
                        .formatted(
                                wanted.names().stream().distinct().collect(Collectors.joining("' or '")),
                                sheets.isEmpty()
                                        ? "is none with cells"
                                        : sheets.stream()
                                                .map(sheet -> sheet.name() + (sheet.isShown() ? "" : " (hidden)"))
                                                .collect(Collectors.joining(", ", "are: ", ""))));
    }

    /** The sheets that people see and that have something in them. */
    static List<Sheet> filled(Workbook book) throws IOException, UnreadableWorkbookException {
        List<Sheet> filled = new ArrayList<>();
        for (Sheet sheet : book.sheets()) {
            if (sheet.isShown() && !book.isEmpty(sheet)) {
                filled.add(sheet);
            }
        }
        return filled;
    }

    private static Optional<Sheet> named(List<Sheet> sheets, List<String> names, BiPredicate<String, String> equal) {
        return names.stream()
                .flatMap(name -> sheets.stream().filter(sheet -> equal.test(sheet.name(), name)))
                .findFirst();
    }
}
