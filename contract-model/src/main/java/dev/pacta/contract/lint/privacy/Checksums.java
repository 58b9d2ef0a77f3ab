/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.privacy;

import java.math.BigInteger;

/** The check digits of account and card numbers. */
final class Checksums {
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private Checksums() {}

    /** ISO 13616: the first four characters at the end, letters as numbers from 10, modulo 97 leaves 1. */
    static boolean isIban(String iban) {
        if (iban.length() < 15 || iban.length() > 34) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        for (char character : (iban.substring(4) + iban.substring(0, 4)).toCharArray()) {
            digits.append(Character.digit(character, 36));
        }
        return digits.indexOf("-") < 0
                && new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }

    /** Luhn's check, and a first digit that card issuers use. */
    static boolean isCard(String number) {
        int sum = 0;
        for (int at = 0; at < number.length(); at++) {
            int digit = Character.digit(number.charAt(number.length() - 1 - at), 10);
            int doubled = at % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0 && "23456".indexOf(number.charAt(0)) >= 0;
    }
}
