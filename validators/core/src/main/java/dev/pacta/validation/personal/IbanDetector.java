/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** International bank account numbers: country, length of that country, and remainder 1 of 97 (ISO 13616-1, ISO 7064). */
public final class IbanDetector implements Detector {
    private static final Pattern FORM =
            Pattern.compile("(?<![A-Za-z0-9])([A-Za-z]{2}[0-9]{2}(?: ?[A-Za-z0-9]){11,40})");
    private static final int SHORTEST = 15;
    private static final Map<String, Integer> LENGTHS = lengths();

    /** Of the countries in the IBAN registry. */
    private static Map<String, Integer> lengths() {
        Map<String, Integer> lengths = new HashMap<>();
        String registry =
                "NO15 BE16 DK18 FI18 FO18 GL18 NL18 MK19 SI19 AT20 BA20 EE20 KZ20 LT20 LU20 XK20 CH21 HR21 LI21 LV21 BG22 BH22 "
                        + "CR22 DE22 GB22 GE22 IE22 ME22 RS22 VA22 AE23 GI23 IL23 AD24 CZ24 ES24 MD24 PK24 RO24 SA24 SE24 SK24 TN24 VG24 "
                        + "PT25 IS26 TR26 FR27 GR27 IT27 MC27 MR27 SM27 AL28 AZ28 CY28 DO28 GT28 HU28 LB28 PL28 BR29 PS29 QA29 UA29 JO30 KW30 MU30 MT31 SC31";
        for (String entry : registry.split(" ", -1)) {
            lengths.put(entry.substring(0, 2), Integer.valueOf(entry.substring(2)));
        }
        return Map.copyOf(lengths);
    }

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
    public boolean mayBeIn(TextShape shape) {
        return shape.hasAccountHead() && shape.length() >= SHORTEST;
    }

    @Override
    public Match find(String text) {
        if (text.length() < SHORTEST) {
            return Match.NONE;
        }
        Matcher matcher = FORM.matcher(text);
        Match best = Match.NONE;
        while (matcher.find()) {
            Match match = judge(text, matcher.start(), matcher.end());
            if (match == Match.WHOLE || match == Match.INSIDE) {
                return match;
            }
            best = match == Match.FORM_ONLY ? match : best;
        }
        return best;
    }

    /** As many characters as the country's numbers have, whatever words follow; no letter or digit may hang on. */
    private static Match judge(String text, int start, int most) {
        String country = text.substring(start, start + 2).toUpperCase(Locale.ROOT);
        Integer length = LENGTHS.get(country);
        StringBuilder compact = new StringBuilder();
        int end = start;
        while (length != null && end < most && compact.length() < length) {
            char character = text.charAt(end);
            if (character != ' ') {
                compact.append(Character.toUpperCase(character));
            }
            end++;
        }
        boolean hangsOn = end < text.length() && Character.isLetterOrDigit(text.charAt(end));
        if (length == null || compact.length() < length || hangsOn) {
            return Match.NONE;
        }
        if (remainder(compact) != 1) {
            return Match.FORM_ONLY;
        }
        return start == 0 && end == text.length() ? Match.WHOLE : Match.INSIDE;
    }

    private static int remainder(CharSequence iban) {
        int remainder = 0;
        for (int at = 0; at < iban.length(); at++) {
            char character = iban.charAt((at + 4) % iban.length());
            int value = Character.digit(character, 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder;
    }
}
