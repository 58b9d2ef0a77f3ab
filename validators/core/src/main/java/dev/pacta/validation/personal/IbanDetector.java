/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** International bank account numbers: country, length of that country, and remainder 1 of 97 (ISO 13616-1, ISO 7064). */
public final class IbanDetector implements Detector {
    private static final Pattern FORM =
            Pattern.compile("(?<![A-Za-z0-9])([A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]){11,30})(?![A-Za-z0-9])");
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("AT", 20),
            Map.entry("BE", 16),
            Map.entry("CH", 21),
            Map.entry("CZ", 24),
            Map.entry("DE", 22),
            Map.entry("DK", 18),
            Map.entry("ES", 24),
            Map.entry("FI", 18),
            Map.entry("FR", 27),
            Map.entry("GB", 22),
            Map.entry("IE", 22),
            Map.entry("IT", 27),
            Map.entry("LI", 21),
            Map.entry("LU", 20),
            Map.entry("NL", 18),
            Map.entry("NO", 15),
            Map.entry("PL", 28),
            Map.entry("PT", 25),
            Map.entry("SE", 24),
            Map.entry("SK", 24));

    @Override
    public String name() {
        return "bank account number (IBAN)";
    }

    @Override
    public String category() {
        return "user.financial.bank_account";
    }

    @Override
    public double chance() {
        return 1.0 / 97;
    }

    @Override
    public Match find(String text) {
        if (text.length() < 15) {
            return Match.NONE;
        }
        Matcher matcher = FORM.matcher(text);
        Match best = Match.NONE;
        while (matcher.find()) {
            String compact = matcher.group(1).replace(" ", "").toUpperCase(Locale.ROOT);
            Integer length = LENGTHS.get(compact.substring(0, 2));
            if (length == null || compact.length() != length) {
                continue;
            }
            if (remainder(compact) == 1) {
                return matcher.start() == 0 && matcher.end() == text.length() ? Match.WHOLE : Match.INSIDE;
            }
            best = Match.FORM_ONLY;
        }
        return best;
    }

    private static int remainder(String iban) {
        int remainder = 0;
        for (int at = 0; at < iban.length(); at++) {
            char character = iban.charAt((at + 4) % iban.length());
            int value = Character.digit(character, 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder;
    }
}
