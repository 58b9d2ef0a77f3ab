/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.excel;

import dev.pacta.validation.excel.Cell.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet that are not empty, one after another. For one thread; closed by whom it was opened. */
public final class SheetRows implements AutoCloseable {
    private static final int MOST_ROWS = 1 << 20;
    private static final int MOST_COLUMNS = 1 << 14;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Part part;
    private final SharedTexts texts;
    private final NumberFormats formats;
    private final int longest;
    private final List<Cell> cells = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int row;
    private int column = -1;
    private long length;
    private boolean formula;
    private @Nullable String type;
    private @Nullable String style;

    SheetRows(Part part, SharedTexts texts, NumberFormats formats, int longest) {
        this.part = part;
        this.texts = texts;
        this.formats = formats;
        this.longest = longest;
    }

    /** Goes to the next row that has a cell with something in it. */
    public boolean next() throws UnreadableWorkbookException {
        while (part.next()) {
            if (part.begins("row")) {
                beginRow();
            } else if (part.begins("c")) {
                cell();
            } else if (part.ends("row") && (!cells.isEmpty() || isTooLong())) {
                return true;
            }
        }
        return false;
    }

    private void beginRow() throws UnreadableWorkbookException {
        String told = part.attribute("r");
        int number = told == null ? row + 1 : number(told);
        if (number <= row || number > MOST_ROWS) {
            throw new UnreadableWorkbookException("after row %,d its rows are out of order or too many".formatted(row));
        }
        row = number;
        column = -1;
        length = 0;
        cells.clear();
    }

    private int number(String digits) throws UnreadableWorkbookException {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException none) {
            throw new UnreadableWorkbookException("after row %,d it is damaged".formatted(row), none);
        }
    }

    private void cell() throws UnreadableWorkbookException {
        String place = part.attribute("r");
        int at = place == null ? column + 1 : column(place);
        if (at <= column || at >= MOST_COLUMNS) {
            throw new UnreadableWorkbookException("the cells of row %,d are out of order or too many".formatted(row));
        }
        column = at;
        type = part.attribute("t");
        style = part.attribute("s");
        formula = false;
        readValue();
        keep();
    }

    /** Up to the end of the cell: the value, or the text that stands in it. */
    private void readValue() throws UnreadableWorkbookException {
        text.setLength(0);
        boolean wanted = false;
        boolean spoken = false;
        while (part.next() && !part.ends("c")) {
            if (part.begins("f")) {
                formula = true;
            } else if (part.begins("rPh") || part.ends("rPh")) {
                spoken = !spoken;
            } else if (part.begins("v") || part.begins("t")) {
                wanted = !spoken;
            } else if (part.ends("v") || part.ends("t")) {
                wanted = false;
            } else if (wanted && !part.addText(text, longest)) {
                length = longest + 1L;
            }
        }
    }

    private void keep() throws UnreadableWorkbookException {
        String said = text.toString();
        Kind kind = kind();
        if (kind == Kind.TEXT) {
            said = unescaped("s".equals(type) && !said.isEmpty() ? texts.get(said.strip()) : said);
        } else {
            said = said.strip();
        }
        if (said.isEmpty() && formula && type == null) {
            kind = Kind.UNCALCULATED;
        } else if (said.isEmpty()) {
            return;
        }
        length += said.length();
        if (isTooLong()) {
            cells.clear();
        } else {
            cells.add(new Cell(column, kind, said));
        }
    }

    private Kind kind() throws UnreadableWorkbookException {
        if (type == null || type.equals("n")) {
            return switch (formats.shows(style)) {
                case NUMBER -> Kind.NUMBER;
                case DATE -> Kind.DATE;
                case TIME -> Kind.TIME;
                case DATE_AND_TIME -> Kind.DATE_AND_TIME;
            };
        }
        return switch (type) {
            case "b" -> Kind.TRUTH;
            case "e" -> Kind.ERROR;
            case "d" -> Kind.ISO_TIME;
            default -> Kind.TEXT;
        };
    }

    /** Characters that XML cannot hold stand as their code, as in {@code _x0007_}. */
    private static String unescaped(String said) {
        return said.contains("_x")
                ? ESCAPED.matcher(said)
                        .replaceAll(code ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))))
                : said;
    }

    /** The number of {@code AB} in {@code AB12}, from 0. */
    private static int column(String place) {
        int number = 0;
        for (int at = 0; at < place.length() && at < 4 && Character.isLetter(place.charAt(at)); at++) {
            number = number * 26 + Character.toUpperCase(place.charAt(at)) - 'A' + 1;
        }
        return number - 1;
    }

    /** The number of this row, as Excel shows it. */
    public int row() {
        return row;
    }

    /** The cells of this row that are not empty, from left to right; valid until the next. */
    public List<Cell> cells() {
        return cells;
    }

    /** Whether this row has more characters than are read; then it has no cells here. */
    public boolean isTooLong() {
        return length > longest;
    }

    /** How much of the sheet has been read, from 0 to 1. */
    public double read() {
        return part.read();
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
