/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The name of a table with what stands before it, such as {@code shop.orders}. A part in double quotes, backquotes or brackets is taken
 * as it is, whatever is in it; the others are too, and where no table has exactly that name, the one is meant that differs in case only.
 */
public record TableName(List<String> parts) {
    private static final int MOST_PARTS = 3;

    public TableName {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.size() > MOST_PARTS || parts.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException(
                    "the name of a table is TABLE, SCHEMA.TABLE or CATALOG.SCHEMA.TABLE; a part with a dot in it stands in double quotes");
        }
    }

    /**
     * Reads a name.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static TableName of(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        char open = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (open != 0 && character == closing(open)) {
                boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == character;
                at += doubled ? 1 : 0;
                open = doubled ? open : 0;
                part.append(doubled ? String.valueOf(character) : "");
            } else if (open == 0 && part.isEmpty() && closing(character) != 0) {
                open = character;
            } else if (open == 0 && character == '.') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(character);
            }
        }
        if (open != 0) {
            throw new IllegalArgumentException("the name of the table has a quote that is never closed");
        }
        parts.add(part.toString());
        return new TableName(parts);
    }

    private static char closing(char quote) {
        return switch (quote) {
            case '"', '`' -> quote;
            case '[' -> ']';
            default -> 0;
        };
    }

    /** The last part. */
    public String table() {
        return parts.get(parts.size() - 1);
    }

    /** The table beside this one. */
    TableName sibling(String table) {
        List<String> others = new ArrayList<>(parts.subList(0, parts.size() - 1));
        others.add(table);
        return new TableName(others);
    }

    @Override
    public String toString() {
        return parts.stream().collect(Collectors.joining("."));
    }
}
