/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.excel;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the cells of one sheet. Formulas are not calculated: the value that Excel kept beside them counts. Not thread-safe.
 */
final class SheetReader implements Xml.Handler {
    static final int MOST_CELLS = 500_000;

    private final String name;
    private final List<String> texts;
    private final SortedMap<Integer, SortedMap<Integer, String>> rows = new TreeMap<>();
    private final StringBuilder inline = new StringBuilder();
    private int cells;
    private int row;
    private int column = -1;
    private String kind = "";

    /** @param cells how many the sheets before it have */
    SheetReader(String name, List<String> texts, int cells) {
        this.name = name;
        this.texts = texts;
        this.cells = cells;
    }

    int cells() {
        return cells;
    }

    Sheet sheet() {
        return new Sheet(name, rows);
    }

    @Override
    public void begins(String element, XMLStreamReader at) {
        if (element.equals("row")) {
            String number = at.getAttributeValue(null, "r");
            row = number == null ? row + 1 : Integer.parseInt(number);
            column = -1;
        } else if (element.equals("c")) {
            String place = at.getAttributeValue(null, "r");
            column = place == null ? column + 1 : column(place);
            String type = at.getAttributeValue(null, "t");
            kind = type == null ? "n" : type;
            inline.setLength(0);
        }
    }

    @Override
    public void ends(String element, String text) throws UnreadableWorkbookException {
        if (element.equals("t") && kind.equals("inlineStr")) {
            inline.append(text);
        } else if (element.equals("v")) {
            put(value(text));
        } else if (element.equals("c") && kind.equals("inlineStr")) {
            put(inline.toString());
        }
    }

    private void put(String value) throws UnreadableWorkbookException {
        String text = value.strip();
        if (text.isEmpty()) {
            return;
        }
        if (++cells > MOST_CELLS) {
            throw new UnreadableWorkbookException(
                    "the workbook has more than %,d cells; is it data instead of a contract?".formatted(MOST_CELLS));
        }
        rows.computeIfAbsent(row, number -> new TreeMap<>()).put(column, text);
    }

    private String value(String text) {
        return switch (kind) {
            case "s" -> shared(text.strip());
            case "b" -> text.strip().equals("1") ? "true" : "false";
            case "n" -> number(text.strip());
            case "e" -> "";
            default -> text;
        };
    }

    private String shared(String index) {
        int at = Integer.parseInt(index);
        return at >= 0 && at < texts.size() ? texts.get(at) : "";
    }

    /** {@code 5.0} and {@code 5E0} as 5: what people see. */
    private static String number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            boolean plain = Math.abs((long) number.scale()) < 40 && number.precision() < 40;
            return plain ? number.stripTrailingZeros().toPlainString() : text;
        } catch (NumberFormatException other) {
            return text;
        }
    }

    /** The number of {@code AB} in {@code AB12}, from 0. */
    private static int column(String place) {
        int column = 0;
        for (int at = 0; at < place.length() && at < 4 && Character.isLetter(place.charAt(at)); at++) {
            column = column * 26 + Character.toUpperCase(place.charAt(at)) - 'A' + 1;
        }
        return column - 1;
    }
}
