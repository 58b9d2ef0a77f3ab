/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

/** Telephone numbers in international form: a plus sign and 8 to 15 digits, groups allowed (ITU-T E.164). Other forms are too much like any number. */
public final class PhoneDetector implements Detector {
    private static final int FEWEST_DIGITS = 8;
    private static final int MOST_DIGITS = 15;
    private static final String SEPARATORS = " ()./-";

    @Override
    public String name() {
        return "telephone number";
    }

    @Override
    public String category() {
        return "user.contact.phone_number";
    }

    @Override
    public double chance() {
        return 1e-3;
    }

    @Override
    public boolean hasChecksum() {
        return false;
    }

    @Override
    public boolean mayBeIn(TextShape shape) {
        return shape.hasPlus() && shape.digits() >= FEWEST_DIGITS;
    }

    @Override
    public Match find(String text) {
        for (int plus = text.indexOf('+'); plus >= 0; plus = text.indexOf('+', plus + 1)) {
            boolean stands = plus == 0 || !isWordOrPlus(text.charAt(plus - 1));
            int end = stands ? end(text, plus + 1) : -1;
            if (end >= 0) {
                return plus == 0 && end == text.length() ? Match.WHOLE : Match.INSIDE;
            }
        }
        return Match.NONE;
    }

    /** Where a number ends whose first digit has to stand there: after as many digits as may be, and before no further one; -1 when it is none. */
    private static int end(String text, int first) {
        if (first >= text.length() || text.charAt(first) == '0') {
            return -1;
        }
        int end = -1;
        int digits = 0;
        int at = first;
        while (digits < MOST_DIGITS && isDigit(text, at)) {
            at++;
            digits++;
            if (digits >= FEWEST_DIGITS && !isDigit(text, at)) {
                end = at;
            }
            boolean separated = at < text.length() && SEPARATORS.indexOf(text.charAt(at)) >= 0;
            at += separated ? 1 : 0;
        }
        return end;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isWordOrPlus(char character) {
        int lower = character | 0x20;
        return character == '+'
                || character == '_'
                || character >= '0' && character <= '9'
                || character < 128 && lower >= 'a' && lower <= 'z';
    }
}
