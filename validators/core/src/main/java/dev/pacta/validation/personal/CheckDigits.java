/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

/** The arithmetic that national identifiers share. Digits are those of the compact text; positions count from 0. */
final class CheckDigits {
    private static final String VERHOEFF_PRODUCTS =
            "0123456789123406789523401789563401289567401239567859876043216598710432765982104387659321049876543210";
    private static final String VERHOEFF_TURNS =
            "01234567891576283094580379614289160435279453126870428657390127938064157046913258";

    private CheckDigits() {}

    static int digit(String text, int at) {
        return text.charAt(at) - '0';
    }

    /** The sum of the first digits, each times its weight. */
    static int sum(String text, int... weights) {
        int sum = 0;
        for (int at = 0; at < weights.length; at++) {
            sum += digit(text, at) * weights[at];
        }
        return sum;
    }

    /** The whole weighted sum is a multiple. */
    static Checksum multiple(int modulus, int... weights) {
        return text -> sum(text, weights) % modulus == 0;
    }

    /** The digit after the weighted ones is the remainder; a remainder of 10 counts as {@code ten}, or never when negative. */
    static Checksum remainder(int modulus, int ten, int... weights) {
        return text -> {
            int rest = sum(text, weights) % modulus;
            return (rest == 10 ? ten : rest) == digit(text, weights.length);
        };
    }

    /** The digit after the weighted ones is what is missing to a multiple. */
    static Checksum complement(int modulus, int ten, int... weights) {
        return text -> {
            int rest = Math.floorMod(-sum(text, weights), modulus);
            return (rest == 10 ? ten : rest) == digit(text, weights.length);
        };
    }

    /** Luhn's (ISO/IEC 7812-1). */
    static boolean luhn(String digits) {
        return PaymentCardDetector.passesLuhn(digits, 0, digits.length());
    }

    /** ISO 7064, pure recursive system modulo 11 and 10. */
    static boolean iso11and10(String digits) {
        int product = 10;
        for (int at = 0; at < digits.length() - 1; at++) {
            int sum = (digit(digits, at) + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10 == digit(digits, digits.length() - 1);
    }

    /** Verhoeff's, over the dihedral group of the pentagon. */
    static boolean verhoeff(String digits) {
        int check = 0;
        for (int at = 0; at < digits.length(); at++) {
            int turned = VERHOEFF_TURNS.charAt(at % 8 * 10 + digit(digits, digits.length() - 1 - at)) - '0';
            check = VERHOEFF_PRODUCTS.charAt(check * 10 + turned) - '0';
        }
        return check == 0;
    }

    /** The number in the first digits, modulo. */
    static int modulo(String digits, int from, int to, int modulus) {
        long rest = 0;
        for (int at = from; at < to; at++) {
            rest = (rest * 10 + digit(digits, at)) % modulus;
        }
        return (int) rest;
    }

    static int number(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }

    /** Whether day and month exist; the 29th of February always does, because the century may be unknown. */
    static boolean isDay(int day, int month) {
        int most = month == 2 ? 29 : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
        return month >= 1 && month <= 12 && day >= 1 && day <= most;
    }

    /** Whether three pairs of digits are a day: which pair is what. */
    static boolean isDay(String digits, int dayAt, int monthAt) {
        return isDay(number(digits, dayAt, dayAt + 2), number(digits, monthAt, monthAt + 2));
    }
}
