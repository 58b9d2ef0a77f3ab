/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import java.time.LocalDate;

/** Writes days and moments as the texts of {@code java.time} are, in ASCII, for the years from 0 to 9999. Thread-safe. */
final class IsoText {
    /** How many bytes the longest text has: {@code 2026-01-31T12:00:00.123456789Z}. */
    static final int LONGEST = 30;

    private static final long SECONDS_OF_DAY = 86_400;
    private static final int SECONDS_OF_HOUR = 3_600;
    private static final int SECONDS_OF_MINUTE = 60;
    private static final int MILLI = 1_000_000;
    private static final int MICRO = 1_000;
    private static final long FIRST_DAY = LocalDate.of(0, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

    private IsoText() {}

    /** Writes a day; how long it is, or 0 when the year has not just four digits. */
    static int day(long epochDay, byte[] into) {
        if (epochDay < FIRST_DAY || epochDay > LAST_DAY) {
            return 0;
        }
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        digits(day.getYear(), 4, into, 0);
        into[4] = '-';
        digits(day.getMonthValue(), 2, into, 5);
        into[7] = '-';
        digits(day.getDayOfMonth(), 2, into, 8);
        return 10;
    }

    /** Writes a moment; how long it is, or 0 when the year has not just four digits. */
    static int instant(long epochSecond, int nanos, byte[] into) {
        int at = day(Math.floorDiv(epochSecond, SECONDS_OF_DAY), into);
        if (at == 0) {
            return 0;
        }
        int second = (int) Math.floorMod(epochSecond, SECONDS_OF_DAY);
        into[at] = 'T';
        digits(second / SECONDS_OF_HOUR, 2, into, at + 1);
        into[at + 3] = ':';
        digits(second / SECONDS_OF_MINUTE % SECONDS_OF_MINUTE, 2, into, at + 4);
        into[at + 6] = ':';
        digits(second % SECONDS_OF_MINUTE, 2, into, at + 7);
        at = fraction(nanos, into, at + 9);
        into[at] = 'Z';
        return at + 1;
    }

    /** Three, six or nine digits behind a point, or nothing; where the text goes on. */
    private static int fraction(int nanos, byte[] into, int at) {
        if (nanos == 0) {
            return at;
        }
        into[at] = '.';
        if (nanos % MILLI == 0) {
            return digits(nanos / MILLI, 3, into, at + 1);
        }
        return nanos % MICRO == 0 ? digits(nanos / MICRO, 6, into, at + 1) : digits(nanos, 9, into, at + 1);
    }

    private static int digits(int number, int count, byte[] into, int at) {
        int rest = number;
        for (int place = at + count - 1; place >= at; place--) {
            into[place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return at + count;
    }
}
