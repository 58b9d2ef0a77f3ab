/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import dev.pacta.validation.plan.FieldPlan;
import dev.pacta.validation.plan.ObjectPlan;
import dev.pacta.validation.plan.Value;
import org.jspecify.annotations.Nullable;

/**
 * Tokens read from the bytes themselves. Text and numbers stay in the record's bytes; keys are first compared with the one that the
 * contract's order lets expect. Reused for record after record.
 */
final class FastTokens implements JsonTokens {
    private final int mostLevels;
    private final ByteString string = new ByteString();
    private final ByteNumber number = new ByteNumber();
    private byte[] json = {};
    private int at;
    private int level;

    /** Whether the container has had no element yet, so that no comma stands before the next one. */
    private boolean first;

    FastTokens(int mostLevels) {
        this.mostLevels = mostLevels;
    }

    /** Whether a text can be read here; other encodings than UTF-8 and what is too short to be an object are left to Jackson. */
    static boolean canRead(byte[] json) {
        return json.length >= 2 && json[0] > 0 && json[1] > 0;
    }

    /** Begins with another text; its array must not change until the record is checked. */
    FastTokens open(byte[] text) {
        json = text;
        at = 0;
        level = 0;
        return this;
    }

    /** Goes to another place of the text. */
    FastTokens goTo(int place) {
        at = place;
        return this;
    }

    /** The next byte to be read. */
    int place() {
        return at;
    }

    /** Goes one level down; whoever does so comes {@link #up()} again. */
    void down() throws BeyondLimits {
        if (++level > mostLevels) {
            throw new BeyondLimits(BEYOND_DEPTH_OR_LENGTH);
        }
    }

    void up() {
        level--;
    }

    /** Whether that is the next byte but for blanks. */
    boolean standsAt(char wanted) throws MalformedJson {
        return next() == wanted;
    }

    @Override
    public boolean beginObject() throws MalformedJson, BeyondLimits {
        if (next() != '{') {
            return false;
        }
        enter();
        return true;
    }

    @Override
    public boolean hasMore() {
        skipBlanks();
        return at < json.length;
    }

    @Override
    public boolean nextKey() throws MalformedJson {
        byte next = next();
        if (next == '}') {
            leave();
            return false;
        }
        if (afterComma(next) != '"') {
            throw malformed();
        }
        at++;
        return true;
    }

    @Override
    public @Nullable FieldPlan field(ObjectPlan object, int expected) throws MalformedJson {
        int start = at;
        int after = object.keys().after(expected, json, start);
        if (after >= 0) {
            at = after;
            return object.at(expected);
        }
        at = string.scan(json, start);
        takeColon();
        if (object.size() == 0) {
            return null;
        }
        int position = object.keys().find(json, start);
        return position >= 0 ? object.at(position) : object.field(string.text());
    }

    @Override
    public String key() {
        return string.text();
    }

    @Override
    public Token value() throws MalformedJson, BeyondLimits {
        return begin(next());
    }

    @Override
    public Token nextItem() throws MalformedJson, BeyondLimits {
        byte next = next();
        if (next == ']') {
            leave();
            return Token.END_ARRAY;
        }
        return begin(afterComma(next));
    }

    private Token begin(byte next) throws MalformedJson, BeyondLimits {
        switch (next) {
            case '"':
                at = string.scan(json, at + 1);
                return Token.STRING;
            case '{':
                enter();
                return Token.OBJECT;
            case '[':
                enter();
                return Token.ARRAY;
            case 't':
                return literal("true", Token.TRUE);
            case 'f':
                return literal("false", Token.FALSE);
            case 'n':
                return literal("null", Token.NULL);
            default:
                at = number.scan(json, at);
                return Token.NUMBER;
        }
    }

    @Override
    public void read(Token token, Value into) throws BeyondLimits {
        switch (token) {
            case STRING -> string.read(into);
            case TRUE -> into.bool(true);
            case FALSE -> into.bool(false);
            case NUMBER -> number.read(json, into);
            case OBJECT, ARRAY, END_ARRAY, NULL -> throw new IllegalStateException(token + " is no single value");
        }
    }

    @Override
    public int digits() {
        return number.isInteger() ? number.to() - number.from() : 0;
    }

    @Override
    public void readText(Token token, Value into) {
        if (token == Token.STRING) {
            string.read(into);
        } else {
            into.text(json, number.from(), number.to(), true);
        }
    }

    @Override
    public void skip(Token token) throws MalformedJson, BeyondLimits {
        if (token == Token.OBJECT) {
            while (nextKey()) {
                at = string.scan(json, at);
                takeColon();
                skip(value());
            }
        } else if (token == Token.ARRAY) {
            for (Token item = nextItem(); item != Token.END_ARRAY; item = nextItem()) {
                skip(item);
            }
        }
    }

    private void enter() throws BeyondLimits {
        down();
        at++;
        first = true;
    }

    private void leave() {
        up();
        at++;
        first = false;
    }

    /** The byte after the comma that has to stand before every element but the first. */
    private byte afterComma(byte next) throws MalformedJson {
        if (first) {
            first = false;
            return next;
        }
        if (next != ',') {
            throw malformed();
        }
        at++;
        return next();
    }

    private void takeColon() throws MalformedJson {
        if (next() != ':') {
            throw malformed();
        }
        at++;
    }

    private Token literal(String word, Token token) throws MalformedJson {
        for (int letter = 0; letter < word.length(); letter++, at++) {
            if (at >= json.length || json[at] != word.charAt(letter)) {
                throw malformed();
            }
        }
        return token;
    }

    /** The next byte that is no blank, left there. */
    private byte next() throws MalformedJson {
        skipBlanks();
        if (at >= json.length) {
            throw malformed();
        }
        return json[at];
    }

    private void skipBlanks() {
        while (at < json.length && json[at] <= ' ' && isBlank(json[at])) {
            at++;
        }
    }

    static boolean isBlank(byte character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }

    private MalformedJson malformed() {
        return MalformedJson.at(json, at);
    }
}
