/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.sample;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a text may be beside text. A validator reads every text of that shape as that type. */
enum Shape {
    WHOLE,
    DECIMAL,
    TRUTH,
    DATE,
    TIME,
    TIMESTAMP,
    UUID;

    /** Shapes that only texts of files without types have; JSON says itself what is a number. */
    static final Set<Shape> UNTYPED = Set.of(WHOLE, DECIMAL, TRUTH);

    private static final int MOST_DIGITS = 38;
    private static final int LONGEST = 45;
    // A zero before other digits, a plus sign or a bare exponent belongs to a code, not to a number.
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)");
    private static final Pattern DECIMAL_NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]*)?[.][0-9]+([eE][+-]?[0-9]{1,3})?|-?[1-9]e[+-][0-9]{2,3}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern CLOCK = Pattern.compile("[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?");
    private static final Pattern ZONE = Pattern.compile("(Z|[+-][0-9]{2}:[0-9]{2})?");
    private static final Pattern IDENTIFIER =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** All shapes that the text has. */
    static Set<Shape> of(String text) {
        EnumSet<Shape> shapes = EnumSet.noneOf(Shape.class);
        if (text.length() > LONGEST || text.isEmpty()) {
            return shapes;
        }
        char first = text.charAt(0);
        if (first == 't' || first == 'T' || first == 'f' || first == 'F') {
            add(shapes, TRUTH, text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"));
        }
        if (first >= '0' && first <= '9' || first == '-' || first == '.') {
            boolean whole = WHOLE_NUMBER.matcher(text).matches() && text.length() <= MOST_DIGITS;
            add(shapes, WHOLE, whole);
            add(shapes, DECIMAL, whole || DECIMAL_NUMBER.matcher(text).matches());
            add(shapes, DATE, DAY.matcher(text).matches() && isReal(text));
            add(shapes, TIME, CLOCK.matcher(text).matches() && isReal("2000-01-01T" + text));
            add(shapes, TIMESTAMP, isTimestamp(text));
        }
        add(shapes, UUID, text.length() == 36 && IDENTIFIER.matcher(text).matches());
        return shapes;
    }

    private static void add(Set<Shape> shapes, Shape shape, boolean has) {
        if (has) {
            shapes.add(shape);
        }
    }

    private static boolean isTimestamp(String text) {
        if (text.length() < 16 || text.charAt(10) != 'T' && text.charAt(10) != ' ') {
            return false;
        }
        int zone = zoneStart(text);
        return DAY.matcher(text.substring(0, 10)).matches()
                && CLOCK.matcher(text.substring(11, zone)).matches()
                && ZONE.matcher(text.substring(zone)).matches()
                && isReal(text.substring(0, 10) + "T" + text.substring(11));
    }

    /** Whether a timestamp names its zone. */
    static boolean hasZone(String timestamp) {
        return zoneStart(timestamp) < timestamp.length();
    }

    private static int zoneStart(String text) {
        for (int at = 11; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == 'Z' || character == '+' || character == '-') {
                return at;
            }
        }
        return text.length();
    }

    /** There is no 30th of February and no 25th hour. */
    private static boolean isReal(String text) {
        try {
            if (text.length() == 10) {
                LocalDate.parse(text);
            } else {
                DateTimeFormatter.ISO_DATE_TIME.parse(text);
                LocalTime.parse(text.substring(11, Math.max(zoneStart(text), 16)));
            }
            return true;
        } catch (DateTimeException noSuchTime) {
            return false;
        }
    }
}
