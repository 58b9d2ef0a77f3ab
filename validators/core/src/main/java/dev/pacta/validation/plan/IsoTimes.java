/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.validation.bytes.ByteForm;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/**
 * The usual forms of ISO 8601 read from ASCII bytes, without any object: {@code 2026-01-31}, {@code 12:00:00.5},
 * {@code 2026-01-31T12:00:00Z}. What looks otherwise is left to {@code java.time}, which knows more forms.
 */
final class IsoTimes {
    /** What the bytes are. */
    enum Answer {
        YES,
        NO,
        /** Another form; ask java.time. */
        UNKNOWN
    }

    private static final int DATE_LENGTH = 10;
    private static final int TIME_LENGTH = 8;
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private IsoTimes() {}

    /** The form as a JSON string; {@code d} stands for a digit, all else for itself. */
    static ByteForm form(String form) {
        return Objects.requireNonNull(ByteForm.quoted(places(form)));
    }

    /** The same without the quotes. */
    static ByteForm bareForm(String form) {
        return Objects.requireNonNull(ByteForm.bare(places(form)));
    }

    private static List<BitSet> places(String form) {
        List<BitSet> places = new ArrayList<>();
        for (char wanted : form.toCharArray()) {
            BitSet place = new BitSet();
            place.set(wanted == 'd' ? '0' : wanted, (wanted == 'd' ? '9' : wanted) + 1);
            places.add(place);
        }
        return places;
    }

    static Answer date(byte[] text, int from, int to) {
        return to - from == DATE_LENGTH && hasForm(text, from, "dddd-dd-dd")
                ? answer(isDay(text, from))
                : Answer.UNKNOWN;
    }

    static Answer time(byte[] text, int from, int to) {
        if (to - from < TIME_LENGTH
                || !hasForm(text, from, "dd:dd:dd")
                || fractionEnd(text, from + TIME_LENGTH, to) != to) {
            return Answer.UNKNOWN;
        }
        return answer(isTimeOfDay(text, from));
    }

    /** With Z, an offset in hours and minutes, or neither. */
    static Answer timestamp(byte[] text, int from, int to) {
        int time = from + DATE_LENGTH + 1;
        if (to - time < TIME_LENGTH || !hasForm(text, from, "dddd-dd-dd") || !hasForm(text, time, "dd:dd:dd")) {
            return Answer.UNKNOWN;
        }
        byte between = text[time - 1];
        int end = fractionEnd(text, time + TIME_LENGTH, to);
        if (between != 'T' && between != ' ' || end < 0) {
            return Answer.UNKNOWN;
        }
        boolean zulu = to - end == 1 && text[end] == 'Z';
        boolean offset = to - end == 6 && isSign(text[end]) && hasForm(text, end + 1, "dd:dd");
        if (end < to && !zulu && !offset) {
            return Answer.UNKNOWN;
        }
        // Java's offsets end at 18:00.
        boolean near = !offset || number(text, end + 1, 2) < 18 && number(text, end + 4, 2) < 60;
        return near ? answer(isDay(text, from) && isTimeOfDay(text, time)) : Answer.UNKNOWN;
    }

    private static Answer answer(boolean yes) {
        return yes ? Answer.YES : Answer.NO;
    }

    private static boolean isSign(byte character) {
        return character == '+' || character == '-';
    }

    /** @param form {@code d} stands for a digit, all else for itself */
    private static boolean hasForm(byte[] text, int from, String form) {
        for (int at = 0; at < form.length(); at++) {
            byte character = text[from + at];
            char wanted = form.charAt(at);
            boolean fits = wanted == 'd' ? character >= '0' && character <= '9' : character == wanted;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** Where a fraction of a second ends that begins there, if any; -1 when it has another number of digits than 1 to 9. */
    private static int fractionEnd(byte[] text, int from, int to) {
        if (from >= to || text[from] != '.') {
            return from;
        }
        int at = from + 1;
        while (at < to && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        int digits = at - from - 1;
        return digits >= 1 && digits <= 9 ? at : -1;
    }

    static boolean isDay(byte[] text, int from) {
        int year = number(text, from, 4);
        int month = number(text, from + 5, 2);
        int day = number(text, from + 8, 2);
        if (month < 1 || month > 12 || day < 1) {
            return false;
        }
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return day <= (month == 2 && leap ? 29 : DAYS[month - 1]);
    }

    static boolean isTimeOfDay(byte[] text, int from) {
        return number(text, from, 2) < 24 && number(text, from + 3, 2) < 60 && number(text, from + 6, 2) < 60;
    }

    private static int number(byte[] text, int from, int digits) {
        int number = 0;
        for (int at = from; at < from + digits; at++) {
            number = number * 10 + (text[at] - '0');
        }
        return number;
    }
}
