/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

/**
 * Numbers of payment cards: 13 to 19 digits, blanks or hyphens between groups allowed, an issuer's first digits and length, and
 * Luhn's checksum (ISO/IEC 7812-1).
 */
public final class PaymentCardDetector implements Detector {
    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    private static final int ISSUER_DIGITS = 4;
    private static final int COUNTRY_LETTERS = 2;
    private static final int ACCOUNT_CHECK_DIGITS = 2;

    @Override
    public String name() {
        return "payment card number";
    }

    @Override
    public String category() {
        return "user.payment";
    }

    @Override
    public double chance() {
        return 0.1;
    }

    @Override
    public boolean mayBeIn(TextShape shape) {
        return shape.longestNumber() >= SHORTEST;
    }

    @Override
    public Match find(String text) {
        Match best = Match.NONE;
        int at = 0;
        while (at + SHORTEST <= text.length()) {
            if (!isDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int end = numberEnd(text, at);
            Match match = end - at < SHORTEST || isAccount(text, at) ? Match.NONE : judgeGroups(text, at, end);
            if (match == Match.WHOLE || match == Match.INSIDE) {
                return match;
            }
            best = match == Match.FORM_ONLY ? match : best;
            at = end;
        }
        return best;
    }

    /** Where the digits end that hang together, single blanks and hyphens between them allowed. */
    private static int numberEnd(String text, int start) {
        int end = start;
        while (end < text.length()) {
            boolean separator =
                    isSeparator(text.charAt(end)) && end + 1 < text.length() && isDigit(text.charAt(end + 1));
            if (!isDigit(text.charAt(end)) && !separator) {
                return end;
            }
            end++;
        }
        return end;
    }

    /** A date or a check code may stand beside a card: every run of whole groups is tried, and the best answer counts. */
    private static Match judgeGroups(String text, int start, int end) {
        Match best = Match.NONE;
        for (int from = start; from + SHORTEST <= end; from = groupEnd(text, from, end) + 1) {
            int digits = 0;
            for (int to = from; to <= end && digits <= LONGEST; to++) {
                if (to < end && isDigit(text.charAt(to))) {
                    digits++;
                } else if (digits >= SHORTEST && digits <= LONGEST) {
                    Match match = judge(text, from, to, digits);
                    if (match == Match.WHOLE || match == Match.INSIDE) {
                        return match;
                    }
                    best = match == Match.FORM_ONLY ? match : best;
                }
            }
        }
        return best;
    }

    /** Whether the digits begin as those of an IBAN in groups do: its groups may look like a card, and are none. */
    private static boolean isAccount(String text, int start) {
        int country = start - COUNTRY_LETTERS;
        return country >= 0
                && Character.isLetter(text.charAt(country))
                && Character.isLetter(text.charAt(country + 1))
                && (country == 0 || !Character.isLetterOrDigit(text.charAt(country - 1)))
                && isSeparator(text.charAt(start + ACCOUNT_CHECK_DIGITS));
    }

    private static int groupEnd(String text, int from, int end) {
        int at = from;
        while (at < end && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSeparator(char character) {
        return character == ' ' || character == '-';
    }

    private static Match judge(String text, int start, int end, int length) {
        boolean partOfWord = start > 0 && isWord(text.charAt(start - 1))
                || end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))
                || end < text.length() && text.charAt(end) != '.' && isWord(text.charAt(end));
        if (partOfWord || !hasIssuer(length, first(text, start))) {
            return Match.NONE;
        }
        if (!passesLuhn(text, start, end)) {
            return Match.FORM_ONLY;
        }
        return start == 0 && end == text.length() ? Match.WHOLE : Match.INSIDE;
    }

    /** The number that the first four digits make. */
    private static int first(String text, int start) {
        int number = 0;
        int at = start;
        for (int digits = 0; digits < ISSUER_DIGITS; at++) {
            if (isDigit(text.charAt(at))) {
                number = number * 10 + text.charAt(at) - '0';
                digits++;
            }
        }
        return number;
    }

    private static boolean isWord(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '.';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** Visa, Mastercard, American Express, Discover, Diners Club, JCB, Maestro, UnionPay: first digits and lengths. */
    private static boolean hasIssuer(int length, int four) {
        int two = four / 100;
        boolean visa = two / 10 == 4 && (length == 13 || length == 16 || length == 19);
        boolean mastercard = length == 16 && (two >= 51 && two <= 55 || four >= 2221 && four <= 2720);
        boolean amex = length == 15 && (two == 34 || two == 37);
        boolean discover = length >= 16 && (four == 6011 || two == 65 || four >= 6440 && four <= 6499);
        boolean diners = length == 14 && (two == 36 || two == 38 || four >= 3000 && four <= 3059);
        boolean jcb = length >= 16 && four >= 3528 && four <= 3589;
        boolean maestro = two == 50 || two >= 56 && two <= 59 || two == 67;
        boolean unionPay = two == 62 && length >= 16;
        return visa || mastercard || amex || discover || diners || jcb || maestro || unionPay;
    }

    static boolean passesLuhn(String text, int start, int end) {
        int sum = 0;
        boolean twice = false;
        for (int at = end - 1; at >= start; at--) {
            int digit = text.charAt(at) - '0';
            if (digit >= 0) {
                int added = twice ? digit * 2 : digit;
                sum += added > 9 ? added - 9 : added;
                twice = !twice;
            }
        }
        return sum % 10 == 0;
    }
}
