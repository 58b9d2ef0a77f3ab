/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

/** International bank account numbers: country, length of that country, and remainder 1 of 97 (ISO 13616-1, ISO 7064). */
public final class IbanDetector implements Detector {
    private static final int SHORTEST = 15;
    private static final int HEAD = 4;
    private static final int FEWEST_AFTER_HEAD = 11;
    private static final int MOST_AFTER_HEAD = 40;
    private static final int LETTERS = 26;
    private static final int REMAINDERS = 97;
    private static final byte[] LENGTHS = lengths();

    /** Of the countries in the IBAN registry, by their two letters; 0 for all others. */
    private static byte[] lengths() {
        byte[] lengths = new byte[LETTERS * LETTERS];
        String registry =
                "NO15 BE16 DK18 FI18 FO18 GL18 NL18 MK19 SI19 AT20 BA20 EE20 KZ20 LT20 LU20 XK20 CH21 HR21 LI21 LV21 BG22 BH22 "
                        + "CR22 DE22 GB22 GE22 IE22 ME22 RS22 VA22 AE23 GI23 IL23 AD24 CZ24 ES24 MD24 PK24 RO24 SA24 SE24 SK24 TN24 VG24 "
                        + "PT25 IS26 TR26 FR27 GR27 IT27 MC27 MR27 SM27 AL28 AZ28 CY28 DO28 GT28 HU28 LB28 PL28 BR29 PS29 QA29 UA29 JO30 KW30 MU30 MT31 SC31";
        for (String entry : registry.split(" ", -1)) {
            lengths[country(entry, 0)] = Byte.parseByte(entry.substring(2));
        }
        return lengths;
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
        return 1.0 / REMAINDERS;
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
        Match best = Match.NONE;
        int start = 0;
        while (start + SHORTEST <= text.length()) {
            int end = isHead(text, start) ? end(text, start) : -1;
            if (end < 0) {
                start++;
                continue;
            }
            Match match = judge(text, start, end);
            if (match == Match.WHOLE || match == Match.INSIDE) {
                return match;
            }
            best = match == Match.FORM_ONLY ? match : best;
            start = end;
        }
        return best;
    }

    /** Two letters and two digits on which no letter or digit hangs. */
    private static boolean isHead(String text, int start) {
        return isLetter(text.charAt(start))
                && isLetter(text.charAt(start + 1))
                && isDigit(text.charAt(start + 2))
                && isDigit(text.charAt(start + 3))
                && (start == 0 || !isAlphanumeric(text.charAt(start - 1)));
    }

    /** Where the letters and digits end that follow a head, single blanks among them; -1 when they are too few. */
    private static int end(String text, int start) {
        int count = 0;
        int end = start + HEAD;
        while (count < MOST_AFTER_HEAD) {
            int next = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
            if (next >= text.length() || !isAlphanumeric(text.charAt(next))) {
                break;
            }
            end = next + 1;
            count++;
        }
        return count >= FEWEST_AFTER_HEAD ? end : -1;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isLetter(char character) {
        int lower = character | 0x20;
        return character < 128 && lower >= 'a' && lower <= 'z';
    }

    private static boolean isAlphanumeric(char character) {
        return isDigit(character) || isLetter(character);
    }

    private static int country(String text, int start) {
        return ((text.charAt(start) | 0x20) - 'a') * LETTERS + (text.charAt(start + 1) | 0x20) - 'a';
    }

    /** As many characters as the country's numbers have, whatever words follow; no letter or digit may hang on. */
    private static Match judge(String text, int start, int most) {
        int length = LENGTHS[country(text, start)];
        if (length == 0) {
            return Match.NONE;
        }
        int end = start;
        for (int count = 0; count < length; end++) {
            if (end >= most) {
                return Match.NONE;
            }
            count += text.charAt(end) == ' ' ? 0 : 1;
        }
        if (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            return Match.NONE;
        }
        if (remainder(text, start, end) != 1) {
            return Match.FORM_ONLY;
        }
        return start == 0 && end == text.length() ? Match.WHOLE : Match.INSIDE;
    }

    /** Of the number that the letters and digits make, the head behind the others. */
    private static int remainder(String text, int start, int end) {
        int remainder = remainder(0, text, start + HEAD, end);
        return remainder(remainder, text, start, start + HEAD);
    }

    private static int remainder(int before, String text, int from, int to) {
        int remainder = before;
        for (int at = from; at < to; at++) {
            char character = text.charAt(at);
            if (isDigit(character)) {
                remainder = (remainder * 10 + character - '0') % REMAINDERS;
            } else if (character != ' ') {
                remainder = (remainder * 100 + (character | 0x20) - 'a' + 10) % REMAINDERS;
            }
        }
        return remainder;
    }
}
