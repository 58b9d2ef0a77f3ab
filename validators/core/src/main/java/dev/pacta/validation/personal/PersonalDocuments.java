/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

import java.time.Year;
import java.time.ZoneOffset;

/** What can be judged of the numbers that stand on documents of people. Stateless. */
final class PersonalDocuments {
    /** Older than the oldest person of whom it is known (122 years). */
    private static final int OLDEST = 125;

    private PersonalDocuments() {}

    /**
     * The check digits of the document's number, the day of birth, the day of expiry, and all of these with the optional data: each is the sum of the characters by
     * 7, 3, 1 modulo 10, a filler counts nothing.
     *
     * <p>Source: ICAO Doc 9303, part 3, 4.9, and part 4, 4.2.2.2.
     */
    static boolean machineReadableLine(String line) {
        String composite = line.substring(0, 10) + line.substring(13, 20) + line.substring(21, 43);
        return check(line.substring(0, 9)) == line.charAt(9)
                && check(line.substring(13, 19)) == line.charAt(19)
                && check(line.substring(21, 27)) == line.charAt(27)
                && check(composite) == line.charAt(43);
    }

    private static char check(String text) {
        int[] weights = {7, 3, 1};
        int sum = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            sum += character == '<' ? 0 : Character.digit(character, 36) * weights[at % 3];
        }
        return (char) ('0' + sum % 10);
    }

    /** A day that there is, on which a living person may have been born: year first, or last with the day or the month before it. */
    static boolean dayOfBirth(String digits) {
        if (isBornIn(number(digits, 0, 4)) && CheckDigits.isDay(number(digits, 6, 8), number(digits, 4, 6))) {
            return true;
        }
        int first = number(digits, 0, 2);
        int second = number(digits, 2, 4);
        return isBornIn(number(digits, 4, 8)) && (CheckDigits.isDay(first, second) || CheckDigits.isDay(second, first));
    }

    private static boolean isBornIn(int year) {
        int now = Year.now(ZoneOffset.UTC).getValue();
        return year <= now && year >= now - OLDEST;
    }

    private static int number(String digits, int from, int to) {
        return CheckDigits.number(digits, from, to);
    }
}
