/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Expressions of cron (five fields), Quartz (six or seven) and the named ones such as {@code @daily}. */
final class Cron {
    private static final Set<String> NAMED =
            Set.of("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly", "@reboot");
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    /** Least, greatest and names of second, minute, hour, day, month, day of the week, year. */
    private record Field(String name, int least, int greatest, List<String> names, int firstName) {}

    private static final Field SECOND = new Field("second", 0, 59, List.of(), 0);
    private static final List<Field> FIELDS = List.of(
            new Field("minute", 0, 59, List.of(), 0),
            new Field("hour", 0, 23, List.of(), 0),
            new Field("day of the month", 1, 31, List.of(), 0),
            new Field("month", 1, 12, MONTHS, 1),
            new Field("day of the week", 0, 7, DAYS, 0));
    private static final Field YEAR = new Field("year", 1970, 2199, List.of(), 0);

    private Cron() {}

    /** What is wrong with an expression; null when nothing is. */
    static @Nullable String fault(String expression) {
        String text = expression.strip();
        if (text.startsWith("@")) {
            return NAMED.contains(text.toLowerCase(Locale.ROOT)) ? null : "there is no such name";
        }
        List<String> parts = List.of(text.split("\\s+"));
        if (parts.size() < 5 || parts.size() > 7) {
            return "it has %d fields, expected 5 (or 6 to 7 with seconds and year)".formatted(parts.size());
        }
        List<Field> fields = new ArrayList<>(FIELDS);
        if (parts.size() > 5) {
            fields.add(0, SECOND);
        }
        if (parts.size() > 6) {
            fields.add(YEAR);
        }
        for (int at = 0; at < parts.size(); at++) {
            if (!fits(parts.get(at), fields.get(at))) {
                return "the %s '%s' is not possible".formatted(fields.get(at).name(), parts.get(at));
            }
        }
        return null;
    }

    private static boolean fits(String part, Field field) {
        for (String item : part.toUpperCase(Locale.ROOT).split(",", -1)) {
            String[] step = item.split("/", -1);
            boolean stepFits = step.length == 1 || (step.length == 2 && step[1].matches("[1-9]\\d{0,3}"));
            if (!stepFits || !rangeFits(step[0], field)) {
                return false;
            }
        }
        return true;
    }

    private static boolean rangeFits(String range, Field field) {
        if (range.equals("*") || range.equals("?")) {
            return true;
        }
        boolean day = field.name().startsWith("day");
        if (day && range.matches("L|LW|L-\\d+|[0-9A-Z]+L|\\d+W|[0-9A-Z]+#[1-5]|H")) {
            return true;
        }
        String[] ends = range.split("-", -1);
        return ends.length <= 2 && Arrays.stream(ends).allMatch(end -> isOf(end, field));
    }

    private static boolean isOf(String end, Field field) {
        if (field.names().contains(end)) {
            return true;
        }
        return end.matches("\\d{1,4}")
                && Integer.parseInt(end) >= field.least()
                && Integer.parseInt(end) <= field.greatest();
    }
}
