/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;

/** The formats of JSON Schema for a text by itself; those of contracts are the same where the names are. Thread-safe. */
public final class TextFormats {
    private TextFormats() {}

    /**
     * Whether a text has a format.
     *
     * @throws NullPointerException for a format that is not known
     */
    public static boolean accepts(String format, String text) {
        Value value = new Value().text(text);
        return switch (format) {
            case "date" ->
                value.isAscii() && IsoTimes.date(value.bytes(), value.from(), value.to()) == IsoTimes.Answer.YES;
            case "time" -> isDateTime("2000-01-01T" + text) || isLeapSecond("2000-01-01T" + text);
            case "date-time" -> isDateTime(text) || isLeapSecond(text);
            case "uri-reference" -> isUriReference(text);
            default -> Objects.requireNonNull(Formats.of(format), format).accepts(value);
        };
    }

    /** As RFC 3339 has it: in any case of letters, and always with an offset. */
    private static boolean isDateTime(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        Value value = new Value().text(upper);
        boolean offset = upper.endsWith("Z")
                || upper.length() > 19 && upper.substring(19).matches("(\\.[0-9]+)?[+-][0-9]{2}:[0-9]{2}");
        return offset
                && value.isAscii()
                && upper.charAt(Math.min(10, upper.length() - 1)) == 'T'
                && IsoTimes.timestamp(value.bytes(), value.from(), value.to()) == IsoTimes.Answer.YES;
    }

    /** A second 60 ends a day in UTC (RFC 3339, section 5.7). */
    private static boolean isLeapSecond(String text) {
        if (text.length() < 20
                || !text.startsWith("60", 17)
                || !isDateTime(text.substring(0, 17) + "59" + text.substring(19))) {
            return false;
        }
        String upper = text.toUpperCase(Locale.ROOT);
        int hour = Integer.parseInt(upper.substring(11, 13));
        int minute = Integer.parseInt(upper.substring(14, 16));
        int shift = 0;
        if (!upper.endsWith("Z")) {
            String offset = upper.substring(upper.length() - 6);
            int minutes = Integer.parseInt(offset.substring(1, 3)) * 60 + Integer.parseInt(offset.substring(4));
            shift = offset.charAt(0) == '-' ? -minutes : minutes;
        }
        return Math.floorMod(hour * 60 + minute - shift, 1440) == 1439;
    }

    private static boolean isUriReference(String text) {
        try {
            new URI(text);
            return text.chars().allMatch(character -> character < 128);
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
