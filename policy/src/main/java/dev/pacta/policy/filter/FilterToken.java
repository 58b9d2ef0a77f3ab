/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a filter.
 *
 * @param text of names and texts without their quotes
 * @param place of its first character, from 1
 */
record FilterToken(Kind kind, String text, int place) {
    private static final int LONGEST = 4_000;
    private static final Pattern WORD = Pattern.compile("(?:"
            + "(?<name>[A-Za-z_][A-Za-z0-9_]*+(?:\\.[A-Za-z_][A-Za-z0-9_]*+)*+)"
            + "|\"(?<quoted>(?:[^\"]|\"\")++)\""
            + "|'(?<text>(?:[^']|'')*+)'"
            + "|(?<number>[+-]?[0-9]++(?:\\.[0-9]++)?+)(?![A-Za-z0-9_.])"
            + "|(?<sign><>|<=|>=|!=|[=<>(),]))");

    /** What words are. */
    enum Kind {
        NAME,
        QUOTED,
        TEXT,
        NUMBER,
        SIGN,
        END
    }

    static List<FilterToken> all(String filter) throws RowFilterException {
        if (filter.length() > LONGEST) {
            throw new RowFilterException(
                    "the filter has %,d characters, at most %,d are read".formatted(filter.length(), LONGEST));
        }
        List<FilterToken> tokens = new ArrayList<>();
        Matcher words = WORD.matcher(filter);
        int at = behindBlanks(filter, 0);
        while (at < filter.length()) {
            words.region(at, filter.length());
            if (!words.lookingAt()) {
                throw new RowFilterException(
                        "at character %d is no word of a filter; write such as country = 'DE' and age > 17"
                                .formatted(at + 1));
            }
            tokens.add(token(words));
            at = behindBlanks(filter, words.end());
        }
        tokens.add(new FilterToken(Kind.END, "the end", filter.length() + 1));
        return tokens;
    }

    private static int behindBlanks(String filter, int from) {
        int at = from;
        while (at < filter.length() && Character.isWhitespace(filter.charAt(at))) {
            at++;
        }
        return at;
    }

    private static FilterToken token(Matcher words) {
        if (words.group("name") != null) {
            return new FilterToken(Kind.NAME, words.group("name"), words.start("name") + 1);
        }
        if (words.group("quoted") != null) {
            return new FilterToken(Kind.QUOTED, words.group("quoted").replace("\"\"", "\""), words.start("quoted"));
        }
        if (words.group("text") != null) {
            return new FilterToken(Kind.TEXT, words.group("text").replace("''", "'"), words.start("text"));
        }
        return words.group("number") != null
                ? new FilterToken(Kind.NUMBER, words.group("number"), words.start("number") + 1)
                : new FilterToken(Kind.SIGN, words.group("sign"), words.start("sign") + 1);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equalsIgnoreCase(word);
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }
}
