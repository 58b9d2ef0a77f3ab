/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.odcs.JsonText;
import dev.pacta.validation.Location;
import dev.pacta.validation.excel.Cell;
import dev.pacta.validation.excel.CellValue;
import dev.pacta.validation.excel.CellValue.NoValueException;
import dev.pacta.validation.excel.SheetRows;
import dev.pacta.validation.excel.UnreadableWorkbookException;
import dev.pacta.validation.excel.Workbook;
import dev.pacta.validation.excel.Workbook.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of a workbook below the first that is not empty, which names the columns. Empty rows are passed over. */
final class ExcelSource implements RecordSource {
    private static final int PROGRESS_EVERY = 5_000;

    private final Path file;
    private final RecordsOf wanted;
    private final int longest;

    ExcelSource(Path file, RecordsOf wanted, int longest) throws UnreadableDataException {
        Packing.refuse(file, "workbooks are packed by themselves");
        this.file = file;
        this.wanted = wanted;
        this.longest = longest;
    }

    /** The names of the sheets that are shown and not empty. */
    static List<String> sheets(Path file) throws UnreadableDataException, IOException {
        try (Workbook book = Workbook.open(file)) {
            List<Sheet> filled = SheetChoice.filled(book);
            if (filled.isEmpty()) {
                throw new UnreadableDataException(file, "no sheet that is shown has anything in it");
            }
            return filled.stream().map(Sheet::name).toList();
        } catch (UnreadableWorkbookException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    /** The name of the sheet that holds the records of an object. */
    static String sheet(Path file, SchemaObject object) throws UnreadableDataException, IOException {
        try (Workbook book = Workbook.open(file)) {
            return SheetChoice.of(file, book, RecordsOf.only(object)).name();
        } catch (UnreadableWorkbookException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    private static UnreadableDataException unreadable(Path file, UnreadableWorkbookException told) {
        return new UnreadableDataException(file, String.valueOf(told.getMessage()), told);
    }

    @Override
    public void readAll(Sink sink) throws IOException, UnreadableDataException {
        try (Workbook book = Workbook.open(file)) {
            Sheet sheet = SheetChoice.of(file, book, wanted);
            try (SheetRows rows = book.rows(sheet, longest)) {
                if (!rows.next()) {
                    throw new UnreadableDataException(
                            file, "the sheet '%s' is empty; its first row names the columns".formatted(sheet.name()));
                }
                SheetHeader header = SheetHeader.of(file, sheet.name(), rows, wanted.object(), book.isSince1904());
                new Reading(sink, header, book.isSince1904()).all(rows);
            }
        } catch (UnreadableWorkbookException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    private final class Reading {
        private final Sink sink;
        private final SheetHeader header;
        private final boolean since1904;
        private final long size;

        Reading(Sink sink, SheetHeader header, boolean since1904) throws IOException {
            this.sink = sink;
            this.header = header;
            this.since1904 = since1904;
            this.size = Files.size(file);
        }

        void all(SheetRows rows) throws IOException, UnreadableWorkbookException {
            for (long number = 1; rows.next(); number++) {
                one(rows);
                if (number % PROGRESS_EVERY == 0) {
                    sink.progress((long) (rows.read() * size));
                }
            }
        }

        private void one(SheetRows rows) throws IOException {
            Location location = new Location(file.toString(), rows.row(), header.cells());
            if (rows.isTooLong()) {
                sink.unreadable(
                        "the row has more than the %,d characters that are read".formatted(longest), null, location);
                return;
            }
            Map<String, @Nullable Object> record = header.empty();
            for (Cell cell : rows.cells()) {
                try {
                    record.put(header.name(cell.column()), value(cell));
                } catch (NoValueException none) {
                    String column = Cell.letters(cell.column());
                    sink.unreadable(
                            "the cell %s%d %s".formatted(column, rows.row(), none.getMessage()),
                            JsonText.of(shown(rows)),
                            new Location(
                                    file.toString(), rows.row(), header.cells().only(column)));
                    return;
                }
            }
            sink.parsed(record, JsonText.of(record), location);
        }

        private Object value(Cell cell) throws NoValueException {
            Property property = header.property(cell.column());
            LogicalType type = property == null ? LogicalType.UNSPECIFIED : property.logicalType();
            return CellValue.of(cell, type, since1904);
        }

        /** What stands in the cells of a row of which not all have a value. */
        private Map<String, Object> shown(SheetRows rows) {
            Map<String, Object> shown = new LinkedHashMap<>();
            rows.cells().forEach(cell -> shown.put(header.name(cell.column()), cell.text()));
            return shown;
        }
    }

    @Override
    public void close() {
        // Nothing is open between two readings.
    }
}
