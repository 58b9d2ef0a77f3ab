/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.validation.Cells;
import dev.pacta.validation.excel.Cell;
import dev.pacta.validation.excel.Cell.Kind;
import dev.pacta.validation.excel.CellValue;
import dev.pacta.validation.excel.CellValue.NoValueException;
import dev.pacta.validation.excel.SheetRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a sheet. One without a name in the first row is called by its letters, such as {@code column D}, so that nothing in it is overlooked. */
final class SheetHeader {
    private final HeaderRow named;
    private final Map<Integer, Integer> places;
    private final Cells cells;

    private SheetHeader(HeaderRow named, Map<Integer, Integer> places, Cells cells) {
        this.named = named;
        this.places = places;
        this.cells = cells;
    }

    /** Of the row that these rows have come to. */
    static SheetHeader of(Path file, String sheet, SheetRows rows, SchemaObject object, boolean since1904)
            throws UnreadableDataException {
        if (rows.isTooLong()) {
            throw new UnreadableDataException(file, "the first row of the sheet '%s' is too long".formatted(sheet));
        }
        List<String> names = new ArrayList<>();
        Map<Integer, Integer> places = new HashMap<>();
        for (Cell cell : rows.cells()) {
            String name = text(cell, since1904).strip();
            if (!name.isEmpty()) {
                places.put(cell.column(), names.size());
                names.add(name);
            }
        }
        HeaderRow named = HeaderRow.of(file, names, object);
        Map<String, String> columns = new HashMap<>();
        places.forEach((column, place) -> columns.put(named.name(place), Cell.letters(column)));
        return new SheetHeader(named, places, new Cells(sheet, columns));
    }

    private static String text(Cell cell, boolean since1904) {
        try {
            return cell.kind() == Kind.NUMBER
                    ? cell.text()
                    : CellValue.of(cell, LogicalType.UNSPECIFIED, since1904).toString();
        } catch (NoValueException none) {
            return cell.text();
        }
    }

    Cells cells() {
        return cells;
    }

    /** A record that has nothing in its columns. */
    Map<String, @Nullable Object> empty() {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        for (int at = 0; at < named.size(); at++) {
            record.put(named.name(at), null);
        }
        return record;
    }

    /** What a column is called, counted from 0. */
    String name(int column) {
        Integer place = places.get(column);
        return place == null ? "column " + Cell.letters(column) : named.name(place);
    }

    @Nullable
    Property property(int column) {
        Integer place = places.get(column);
        return place == null ? null : named.property(place);
    }
}
