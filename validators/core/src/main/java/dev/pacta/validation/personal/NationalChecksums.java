/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

import static dev.pacta.validation.personal.CheckDigits.digit;
import static dev.pacta.validation.personal.CheckDigits.isDay;
import static dev.pacta.validation.personal.CheckDigits.luhn;
import static dev.pacta.validation.personal.CheckDigits.modulo;
import static dev.pacta.validation.personal.CheckDigits.number;
import static dev.pacta.validation.personal.CheckDigits.sum;

/** Checksums that only one state has. Each takes the compact form that its row in the tables demands. */
final class NationalChecksums {
    private static final String SPANISH = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String FINNISH = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private static final int[] ITALIAN_ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };
    private static final int[] ROMANIAN = {2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9};
    private static final int[] VEHICLE = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final String VEHICLE_VALUES = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";

    private NationalChecksums() {}

    static boolean austria(String text) {
        int rest = (digit(text, 0) * 3
                        + digit(text, 1) * 7
                        + digit(text, 2) * 9
                        + sum(text.substring(4), 5, 8, 4, 2, 1, 6))
                % 11;
        return rest == digit(text, 3);
    }

    /** A 2 stands before the number of those who were born from 2000 on. */
    static boolean belgium(String text) {
        int check = number(text, 9, 11);
        return 97 - modulo(text, 0, 9, 97) == check || 97 - modulo("2" + text, 0, 10, 97) == check;
    }

    static boolean cyprus(String text) {
        int sum = 0;
        for (int at = 0; at < 8; at++) {
            sum += at % 2 == 0 ? ITALIAN_ODD[digit(text, at)] : digit(text, at);
        }
        return 'A' + sum % 26 == text.charAt(8);
    }

    /** Women have 50 more as month; since 2004 there may be 20 more. */
    static boolean czechia(String text) {
        int month = number(text, 2, 4) % 50;
        boolean divides = modulo(text, 0, 10, 11) == 0 || modulo(text, 0, 9, 11) == 10 && digit(text, 9) == 0;
        return divides && isDay(number(text, 4, 6), month > 20 ? month - 20 : month);
    }

    static boolean baltic(String text) {
        int rest = sum(text, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1) % 11;
        if (rest == 10) {
            rest = sum(text, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3) % 11 % 10;
        }
        return rest == digit(text, 10) && isDay(text, 5, 3);
    }

    /** The sign of the century may be a hyphen or plus, which the compact form has not. */
    static boolean finland(String text) {
        int end = text.length() - 1;
        String digits = text.substring(0, 6) + text.substring(end - 3, end);
        return isDay(digits, 0, 2) && FINNISH.charAt(modulo(digits, 0, 9, 31)) == text.charAt(end);
    }

    /** Corsica's departments are 2A and 2B. */
    static boolean france(String text) {
        String digits =
                text.substring(0, 5) + text.substring(5, 7).replace("2A", "19").replace("2B", "18") + text.substring(7);
        boolean plain = digits.chars().allMatch(Character::isDigit);
        return plain && 97 - modulo(digits, 0, 13, 97) == number(digits, 13, 15);
    }

    /** Among the first ten digits one comes twice or three times, and some do not come at all. */
    static boolean germany(String text) {
        long different = text.substring(0, 10).chars().distinct().count();
        return (different == 9 || different == 8) && CheckDigits.iso11and10(text);
    }

    static boolean germanPension(String text) {
        String digits = text.substring(0, 8) + place(text.charAt(8)) + text.substring(9);
        int[] weights = {2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1};
        int sum = 0;
        for (int at = 0; at < 11; at++) {
            int product = digit(digits, at) * weights[at];
            sum += product / 10 + product % 10;
        }
        int product = digit(digits, 11) * weights[11];
        boolean day = isDay(number(text, 2, 4) % 50, number(text, 4, 6));
        return day && (sum + product / 10 + product % 10) % 10 == digit(text, 11);
    }

    /** The place of a letter in the alphabet, in two digits. */
    private static String place(char letter) {
        int place = letter - 'A' + 1;
        return (place < 10 ? "0" : "") + place;
    }

    static boolean germanHealth(String text) {
        String digits = place(text.charAt(0)) + text.substring(1);
        int sum = 0;
        for (int at = 0; at < 10; at++) {
            int product = digit(digits, at) * (at % 2 == 0 ? 1 : 2);
            sum += product / 10 + product % 10;
        }
        return sum % 10 == digit(digits, 10);
    }

    /** The checksum of machine-readable travel documents (ICAO 9303). */
    static boolean travelDocument(String text) {
        int[] weights = {7, 3, 1};
        int sum = 0;
        for (int at = 0; at < 9; at++) {
            sum += Character.digit(text.charAt(at), 36) * weights[at % 3];
        }
        return sum % 10 == digit(text, 9);
    }

    static boolean greece(String text) {
        return sum(text, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == digit(text, 8);
    }

    /** A second letter counts nine times. */
    static boolean ireland(String text) {
        int second = text.length() > 8 && text.charAt(8) != 'W' ? text.charAt(8) - 'A' + 1 : 0;
        int rest = (sum(text, 8, 7, 6, 5, 4, 3, 2) + 9 * second) % 23;
        return (rest == 0 ? 'W' : (char) ('A' + rest - 1)) == text.charAt(7);
    }

    static boolean italy(String text) {
        int sum = 0;
        for (int at = 0; at < 15; at++) {
            char character = text.charAt(at);
            int value = character <= '9' ? character - '0' : character - 'A';
            sum += at % 2 == 0 ? ITALIAN_ODD[value] : value;
        }
        return 'A' + sum % 26 == text.charAt(15);
    }

    static boolean latvia(String text) {
        return Math.floorMod(1_101 - sum(text, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2), 11) % 10 == digit(text, 10);
    }

    static boolean luxembourg(String text) {
        return isDay(text, 6, 4)
                && luhn(text.substring(0, 12))
                && CheckDigits.verhoeff(text.substring(0, 11) + text.charAt(12));
    }

    /** The century is in the month. */
    static boolean poland(String text) {
        boolean check = Math.floorMod(-sum(text, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3), 10) == digit(text, 10);
        return check && isDay(number(text, 4, 6), number(text, 2, 4) % 20);
    }

    static boolean romania(String text) {
        int rest = sum(text, ROMANIAN) % 11;
        return (rest == 10 ? 1 : rest) == digit(text, 12) && isDay(text, 5, 3);
    }

    static boolean slovenia(String text) {
        int rest = Math.floorMod(-sum(text, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2), 11);
        return rest == digit(text, 12) && isDay(text, 0, 2);
    }

    static boolean spain(String text) {
        return SPANISH.charAt(modulo(text, 0, 8, 23)) == text.charAt(8);
    }

    static boolean spainForeigner(String text) {
        return spain((char) ('0' + text.charAt(0) - 'X') + text.substring(1));
    }

    /** A short number is not filled up before the province counts. */
    static boolean spainSocial(String text) {
        boolean isShort = text.charAt(2) == '0';
        String counted = isShort ? text.substring(0, 2) + text.substring(3, 10) : text.substring(0, 10);
        return modulo(counted, 0, counted.length(), 97) == number(text, 10, 12);
    }

    /** Coordination numbers have 60 more as day. */
    static boolean sweden(String text) {
        String ten = text.substring(text.length() - 10);
        return luhn(ten) && isDay(number(ten, 4, 6) % 60, number(ten, 2, 4));
    }

    /** Temporary numbers have 40 more as day. */
    static boolean norway(String text) {
        boolean first = Math.floorMod(-sum(text, 3, 7, 6, 1, 8, 9, 4, 5, 2), 11) == digit(text, 9);
        boolean second = Math.floorMod(-sum(text, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2), 11) == digit(text, 10);
        return first && second && isDay(number(text, 0, 2) % 40, number(text, 2, 4));
    }

    /** Companies have 40 more as day. */
    static boolean iceland(String text) {
        boolean check = Math.floorMod(-sum(text, 3, 2, 7, 6, 5, 4, 3, 2), 11) == digit(text, 8);
        return check && isDay(number(text, 0, 2) % 40, number(text, 2, 4));
    }

    static boolean britain(String text) {
        String prefix = text.substring(0, 2);
        return !java.util.Set.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ").contains(prefix);
    }

    static boolean britainTax(String text) {
        int rest = sum(text.substring(1), 6, 7, 8, 9, 10, 5, 4, 3, 2) % 11;
        return "21987654321".charAt(rest) == text.charAt(0);
    }

    /** Areas, groups and serials that are never given, and numbers known from advertisements. */
    static boolean america(String text) {
        String area = text.substring(0, 3);
        boolean never = area.equals("000") || area.equals("666") || area.charAt(0) == '9';
        boolean empty = text.startsWith("00", 3) || text.endsWith("0000");
        boolean same = text.chars().distinct().count() == 1;
        return !never && !empty && !same && !text.equals("078051120") && !text.equals("123456789");
    }

    static boolean dea(String text) {
        String digits = text.substring(2);
        int sum = digit(digits, 0)
                + digit(digits, 2)
                + digit(digits, 4)
                + 2 * (digit(digits, 1) + digit(digits, 3) + digit(digits, 5));
        return sum % 10 == digit(digits, 6);
    }

    static boolean brazil(String text) {
        boolean same = text.chars().distinct().count() == 1;
        int first = Math.floorMod(-sum(text, 10, 9, 8, 7, 6, 5, 4, 3, 2), 11) % 10;
        int second = Math.floorMod(-sum(text, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2), 11) % 10;
        return !same && first == digit(text, 9) && second == digit(text, 10);
    }

    static boolean vehicle(String text) {
        int sum = 0;
        for (int at = 0; at < 17; at++) {
            sum += VEHICLE_VALUES.indexOf(text.charAt(at)) % 10 * VEHICLE[at];
        }
        return "0123456789X".charAt(sum % 11) == text.charAt(8);
    }
}
