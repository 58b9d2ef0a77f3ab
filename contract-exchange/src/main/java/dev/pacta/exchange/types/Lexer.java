/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.types;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits SQL into pieces: words, quoted names in the four styles of the products, texts, numbers, signs. Comments are dropped. Never
 * fails: what is not closed ends at the end of the text.
 */
final class Lexer {
    private static final int HEXADECIMAL = 16;
    private static final int UNICODE_DIGITS = 4;
    private static final Pattern UNICODE = Pattern.compile("[0-9a-fA-F]{4}");

    private final String sql;
    private final Lexing lexing;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String sql, Lexing lexing) {
        this.sql = sql;
        this.lexing = lexing;
    }

    static List<Token> tokens(String sql, Lexing lexing) {
        Lexer lexer = new Lexer(sql, lexing);
        while (lexer.at < sql.length()) {
            lexer.next();
        }
        return lexer.tokens;
    }

    private void next() {
        char here = sql.charAt(at);
        if (Character.isWhitespace(here)) {
            at++;
        } else if (sql.startsWith("--", at) || here == '#' && lexing.hashes()) {
            at = until("\n", at);
        } else if (sql.startsWith("/*", at)) {
            at = until("*/", at + 2);
        } else if (here == '\'') {
            quoted('\'', Token.Kind.TEXT);
        } else if (here == '"' || here == '`') {
            quoted(here, Token.Kind.QUOTED_NAME);
        } else if (here == '[' && (lexing.brackets() || isBracketedName())) {
            quoted(']', Token.Kind.QUOTED_NAME);
        } else if (here == '$' && dollarTag() > 0) {
            dollarQuoted(dollarTag());
        } else if (isWordPart(here)) {
            word(Character.isDigit(here) ? Token.Kind.NUMBER : Token.Kind.WORD);
        } else {
            add(Token.Kind.SIGN, String.valueOf(here), at, at + 1);
        }
    }

    private int until(String end, int from) {
        int found = sql.indexOf(end, from);
        return found < 0 ? sql.length() : found + end.length();
    }

    /** SQL Server's names; {@code text[]} and {@code text[3]} are arrays. */
    private boolean isBracketedName() {
        int next = at + 1;
        return next < sql.length() && (Character.isLetter(sql.charAt(next)) || sql.charAt(next) == '_');
    }

    /** A doubled closing sign stands for itself; in texts a backslash takes the next sign along. */
    private void quoted(char close, Token.Kind kind) {
        int start = at++;
        boolean escapes = kind == Token.Kind.TEXT && (lexing.backslashes() || isMarkedText(start));
        StringBuilder text = new StringBuilder();
        while (at < sql.length()) {
            char here = sql.charAt(at++);
            if (here == close && at < sql.length() && sql.charAt(at) == close) {
                text.append(close);
                at++;
            } else if (here == close) {
                break;
            } else if (here == '\\' && escapes && at < sql.length()) {
                text.append(escaped());
            } else {
                text.append(here);
            }
        }
        tokens.add(new Token(kind, text.toString(), start, at));
    }

    /** PostgreSQL's {@code E'...'}. */
    private boolean isMarkedText(int quote) {
        Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        return last != null && last.end() == quote && last.is("E");
    }

    private char escaped() {
        char sign = sql.charAt(at++);
        if (sign == 'u'
                && lexing.codePoints()
                && UNICODE.matcher(sql).region(at, sql.length()).lookingAt()) {
            at += UNICODE_DIGITS;
            return (char) Integer.parseInt(sql, at - UNICODE_DIGITS, at, HEXADECIMAL);
        }
        return meant(sign);
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default -> escaped;
        };
    }

    /** The length of PostgreSQL's {@code $tag$}, or 0. */
    private int dollarTag() {
        int end = sql.indexOf('$', at + 1);
        boolean tag =
                end > 0 && sql.substring(at + 1, end).chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
        return tag ? end + 1 - at : 0;
    }

    private void dollarQuoted(int length) {
        int start = at;
        String tag = sql.substring(at, at + length);
        int end = sql.indexOf(tag, at + length);
        String text = sql.substring(at + length, end < 0 ? sql.length() : end);
        add(Token.Kind.TEXT, text, start, end < 0 ? sql.length() : end + length);
    }

    private void word(Token.Kind kind) {
        int end = at;
        while (end < sql.length() && (isWordPart(sql.charAt(end)) || isPoint(kind, end))) {
            end++;
        }
        add(kind, sql.substring(at, end), at, end);
    }

    private boolean isPoint(Token.Kind kind, int end) {
        return kind == Token.Kind.NUMBER && sql.charAt(end) == '.';
    }

    private static boolean isWordPart(char sign) {
        return Character.isLetterOrDigit(sign) || sign == '_' || sign == '@';
    }

    private void add(Token.Kind kind, String text, int start, int end) {
        tokens.add(new Token(kind, text, start, end));
        at = end;
    }
}
