/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.excel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * A sheet's cells that are not empty, as text.
 *
 * @param rows by their number from 1, and in each the cells by their column from 0
 */
record Sheet(String name, SortedMap<Integer, SortedMap<Integer, String>> rows) {
    /** A cell, or empty text. */
    String cell(int row, int column) {
        SortedMap<Integer, String> cells = rows.get(row);
        return cells == null ? "" : cells.getOrDefault(column, "");
    }

    /** The rows above the one that begins with that head. */
    Sheet above(String firstHead) {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().getOrDefault(0, "").equalsIgnoreCase(firstHead)
                        && row.getValue().size() > 1)
                .findFirst()
                .map(row -> new Sheet(name, rows.headMap(row.getKey())))
                .orElse(this);
    }

    /** What follows that label in the row that begins with it, or empty text. */
    String beside(String label) {
        for (SortedMap<Integer, String> cells : rows.values()) {
            if (cells.values().iterator().next().equalsIgnoreCase(label)) {
                return cells.values().stream().skip(1).findFirst().orElse("");
            }
        }
        return "";
    }

    /** The rows below the one that begins with that head: each as a map from the heads, in lower case, to what is there. */
    List<Map<String, String>> table(String firstHead) {
        List<Map<String, String>> table = new ArrayList<>();
        Map<Integer, String> heads = new LinkedHashMap<>();
        for (SortedMap<Integer, String> cells : rows.values()) {
            if (heads.isEmpty()) {
                if (cells.getOrDefault(0, "").equalsIgnoreCase(firstHead) && cells.size() > 1) {
                    cells.forEach((column, text) -> heads.put(column, text.toLowerCase(Locale.ROOT)));
                }
                continue;
            }
            Map<String, String> row = new LinkedHashMap<>();
            cells.forEach((column, text) -> row.put(heads.getOrDefault(column, ""), text));
            table.add(row);
        }
        return table;
    }
}
