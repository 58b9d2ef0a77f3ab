/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.excel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the styles of a workbook make of a number: a date is a number that is shown as one (ECMA-376, part 1, 18.8.30). */
final class NumberFormats {
    private static final int MOST_STYLES = 100_000;

    /** What is no token: text in quotes, what a backslash, a gap or a filling stands before, and brackets. */
    private static final Pattern NO_TOKENS = Pattern.compile("\"[^\"]*\"?|\\\\.|[_*].|\\[[^\\]]*\\]?");

    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)\\]", Pattern.CASE_INSENSITIVE);

    private final Map<Integer, Shows> own = new HashMap<>();
    private Shows[] styles = new Shows[16];
    private int size;

    /** What a number is shown as. */
    enum Shows {
        NUMBER,
        DATE,
        TIME,
        DATE_AND_TIME
    }

    void read(Part part) throws UnreadableWorkbookException {
        boolean inCells = false;
        while (part.next()) {
            if (part.begins("numFmt") && own.size() < MOST_STYLES) {
                own.put(number(part.attribute("numFmtId")), of(String.valueOf(part.attribute("formatCode"))));
            } else if (part.begins("cellXfs")) {
                inCells = true;
            } else if (part.ends("cellXfs")) {
                inCells = false;
            } else if (inCells && part.begins("xf")) {
                add(number(part.attribute("numFmtId")));
            }
        }
    }

    private void add(int format) throws UnreadableWorkbookException {
        if (size == MOST_STYLES) {
            throw new UnreadableWorkbookException("it has more than %,d cell styles".formatted(MOST_STYLES));
        }
        if (size == styles.length) {
            styles = Arrays.copyOf(styles, size * 2);
        }
        Shows shows = own.get(format);
        styles[size++] = shows == null ? builtIn(format) : shows;
    }

    private static int number(@Nullable String text) throws UnreadableWorkbookException {
        try {
            return text == null ? 0 : Integer.parseInt(text.strip());
        } catch (NumberFormatException none) {
            throw new UnreadableWorkbookException("its styles are damaged", none);
        }
    }

    /** What a cell with that style shows. */
    Shows shows(@Nullable String style) throws UnreadableWorkbookException {
        int at = number(style);
        return at >= 0 && at < size ? styles[at] : Shows.NUMBER;
    }

    private static Shows builtIn(int format) {
        if (format == 22) {
            return Shows.DATE_AND_TIME;
        }
        if (format >= 14 && format <= 17 || format >= 27 && format <= 36 || format >= 50 && format <= 58) {
            return format == 32 || format == 33 ? Shows.TIME : Shows.DATE;
        }
        return format >= 18 && format <= 21 || format == 45 || format == 47 ? Shows.TIME : Shows.NUMBER;
    }

    /** By the code of a format. Elapsed time, such as {@code [h]:mm}, is a length and no time of day: it stays a number of days. */
    static Shows of(String code) {
        if (ELAPSED.matcher(code).find()) {
            return Shows.NUMBER;
        }
        String tokens = NO_TOKENS.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        String first = tokens.split(";", 2)[0]
                .replace("general", "")
                .replace("am/pm", "")
                .replace("a/p", "");
        boolean clock = first.indexOf('h') >= 0 || first.indexOf('s') >= 0;
        boolean month = first.indexOf('m') >= 0 && !clock;
        boolean day = first.indexOf('y') >= 0 || first.indexOf('d') >= 0 || month;
        if (day) {
            return clock ? Shows.DATE_AND_TIME : Shows.DATE;
        }
        return clock ? Shows.TIME : Shows.NUMBER;
    }
}
