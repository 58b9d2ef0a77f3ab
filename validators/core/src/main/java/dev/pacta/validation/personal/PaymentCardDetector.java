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
        return shape.digits() >= SHORTEST;
    }

    @Override
    public Match find(String text) {
        Match best = Match.NONE;
        int at = 0;
        while (at < text.length()) {
            if (!isDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int end = numberEnd(text, at);
            Match match = judgeGroups(text, at, end);
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
        for (int from = start; from < end; from = nextGroup(text, from, end)) {
            for (int to = groupEnd(text, from, end);
                    to <= end;
                    to = to == end ? end + 1 : groupEnd(text, to + 1, end)) {
                Match match = digits(text, from, to) > LONGEST ? Match.NONE : judge(text, from, to);
                if (match == Match.WHOLE || match == Match.INSIDE) {
                    return match;
                }
                best = match == Match.FORM_ONLY ? match : best;
                if (digits(text, from, to) > LONGEST) {
                    break;
                }
            }
        }
        return best;
    }

    private static int groupEnd(String text, int from, int end) {
        int at = from;
        while (at < end && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int nextGroup(String text, int from, int end) {
        return Math.min(end, groupEnd(text, from, end) + 1);
    }

    private static int digits(String text, int from, int to) {
        int count = 0;
        for (int at = from; at < to; at++) {
            count += isDigit(text.charAt(at)) ? 1 : 0;
        }
        return count;
    }

    private static boolean isSeparator(char character) {
        return character == ' ' || character == '-';
    }

    private static Match judge(String text, int start, int end) {
        boolean partOfWord = start > 0 && isWord(text.charAt(start - 1))
                || end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))
                || end < text.length() && text.charAt(end) != '.' && isWord(text.charAt(end));
        if (end - start < SHORTEST || partOfWord) {
            return Match.NONE;
        }
        StringBuilder digits = new StringBuilder();
        for (int at = start; at < end; at++) {
            if (isDigit(text.charAt(at))) {
                digits.append(text.charAt(at));
            }
        }
        if (!hasIssuer(digits)) {
            return Match.NONE;
        }
        if (!passesLuhn(digits)) {
            return Match.FORM_ONLY;
        }
        return start == 0 && end == text.length() ? Match.WHOLE : Match.INSIDE;
    }

    private static boolean isWord(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '.';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** Visa, Mastercard, American Express, Discover, Diners Club, JCB, Maestro, UnionPay: first digits and lengths. */
    private static boolean hasIssuer(CharSequence digits) {
        int length = digits.length();
        if (length < SHORTEST || length > LONGEST) {
            return false;
        }
        int two = number(digits, 2);
        int four = number(digits, 4);
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

    private static int number(CharSequence digits, int length) {
        return Integer.parseInt(digits, 0, length, 10);
    }

    static boolean passesLuhn(CharSequence digits) {
        int sum = 0;
        boolean twice = false;
        for (int at = digits.length() - 1; at >= 0; at--) {
            int digit = digits.charAt(at) - '0';
            int added = twice ? digit * 2 : digit;
            sum += added > 9 ? added - 9 : added;
            twice = !twice;
        }
        return sum % 10 == 0;
    }
}
