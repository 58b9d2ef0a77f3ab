/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.types;

import java.util.List;

/** A place in SQL text that is being read. Not thread-safe. */
public final class Tokens {
    private static final Token END = new Token(Token.Kind.SIGN, "", 0, 0);

    private final String sql;
    private final List<Token> all;
    private int at;

    /** Text of no certain product. */
    public Tokens(String sql) {
        this(sql, Lexing.STANDARD);
    }

    Tokens(String sql, Lexing lexing) {
        this.sql = sql;
        this.all = Lexer.tokens(sql, lexing);
    }

    public boolean atEnd() {
        return at >= all.size();
    }

    /** The next piece, or an empty sign at the end. */
    public Token peek() {
        return peek(0);
    }

    /** The piece after so many others. */
    public Token peek(int ahead) {
        int index = at + ahead;
        return index >= 0 && index < all.size() ? all.get(index) : END;
    }

    /** Takes the next piece. */
    public Token next() {
        Token token = peek();
        at = Math.min(at + 1, all.size());
        return token;
    }

    /** Whether the next pieces are these words or signs. */
    public boolean sees(String... words) {
        for (int each = 0; each < words.length; each++) {
            if (!peek(each).is(words[each])) {
                return false;
            }
        }
        return true;
    }

    /** Takes these words or signs if they are next. */
    public boolean take(String... words) {
        boolean there = sees(words);
        if (there) {
            at += words.length;
        }
        return there;
    }

    /** How many pieces were taken. */
    public int mark() {
        return at;
    }

    /** Goes back to where {@link #mark()} was asked. */
    public void back(int mark) {
        at = mark;
    }

    /** What was taken since the mark, as written, with single spaces between the pieces. */
    public String textSince(int mark) {
        StringBuilder text = new StringBuilder();
        for (int index = mark; index < at; index++) {
            Token token = all.get(index);
            boolean apart = index > mark && all.get(index - 1).end() < token.start();
            text.append(apart ? " " : "").append(sql, token.start(), token.end());
        }
        return text.toString();
    }

    /** Where the next piece stands in the text. */
    public int offset() {
        return atEnd() ? sql.length() : peek().start();
    }

    /** Takes everything up to the bracket that closes the one just taken, and that bracket. */
    public void closeBracket() {
        int depth = 1;
        while (depth > 0 && !atEnd()) {
            Token token = next();
            if (token.is("(")) {
                depth++;
            } else if (token.is(")")) {
                depth--;
            }
        }
    }
}
