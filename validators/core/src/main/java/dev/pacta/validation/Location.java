/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where a record stands.
 *
 * @param source the file or stream
 * @param number from 1; 0 where only a key says which record it is
 * @param key the record's key where its source has no order, such as {@code order_id=17}; {@code ***} when it is personal
 * @param cells where its fields stand, in a sheet of a workbook
 */
public record Location(
        String source,
        long number,
        Unit unit,
        @Nullable String key,
        @Nullable Cells cells) implements Serializable {
    /** A place that has a number. */
    public Location(String source, long number, Unit unit) {
        this(source, number, unit, null, null);
    }

    /** A row of a sheet. */
    public Location(String source, long number, Cells cells) {
        this(source, number, Unit.ROW, null, cells);
    }

    /** A row that has a key, or nothing that tells it from others. */
    public static Location ofKey(String source, @Nullable String key) {
        return new Location(source, 0, Unit.ROW, key == null ? "no key" : key, null);
    }

    /** What is counted. */
    public enum Unit {
        LINE,
        ROW,
        ELEMENT
    }

    /** The cell of a field of the record; nothing where there are no cells. */
    public @Nullable String cell(String field) {
        return cells == null ? null : cells.of(field, number);
    }

    /** For people: where a field of the record stands. */
    public String at(String field) {
        return cells == null ? toString() : source + ":" + cells.of(field, number);
    }

    @Override
    public String toString() {
        if (cells != null) {
            return at("");
        }
        return key == null ? "%s:%d".formatted(source, number) : "%s [%s]".formatted(source, key);
    }
}
