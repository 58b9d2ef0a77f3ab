/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.excel;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a workbook says.
 *
 * @param names the cells that have names of their own in the whole workbook, such as {@code Servers!$C$4}
 */
record Workbook(List<Sheet> sheets, Map<String, String> names) {
    Workbook {
        sheets = List.copyOf(sheets);
        names = Map.copyOf(names);
    }

    Optional<Sheet> sheet(String name) {
        return sheets.stream()
                .filter(sheet -> sheet.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
