/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.yaml;

/**
 * A place in a text that is read line by line. The text has only characters that stand for themselves: no tabs, no carriage returns, no
 * control characters, none beyond the basic plane. For one thread.
 */
final class YamlCursor {
    /** The text has something that the short way does not read; whether it is wrong or only rare, the whole grammar decides. */
    static final class Unusual extends Exception {
        private static final long serialVersionUID = 1L;

        private Unusual() {
            super("not read in the short way", null, false, false);
        }
    }

    private static final Unusual UNUSUAL = new Unusual();

    private final String document;
    private final char[] text;
    private int at;
    private int line;
    private int lineStart;

    YamlCursor(String document) throws Unusual {
        this.document = document;
        // A line break behind the last character spares every loop a look at the end.
        text = new char[document.length() + 1];
        document.getChars(0, document.length(), text, 0);
        text[document.length()] = '\n';
        for (char character : text) {
            if (character < ' ' && character != '\n' || character > '~' && !standsForItself(character)) {
                throw UNUSUAL;
            }
        }
    }

    private static boolean standsForItself(char character) {
        return character >= '\u00a0' && character < '\ud800' && character != '\u2028' && character != '\u2029';
    }

    static Unusual unusual() {
        return UNUSUAL;
    }

    static void demand(boolean usual) throws Unusual {
        if (!usual) {
            throw UNUSUAL;
        }
    }

    boolean atEnd() {
        return at >= text.length;
    }

    /** Whether the line break at a place is not in the document itself. */
    boolean isLast(int index) {
        return index == text.length - 1;
    }

    int at() {
        return at;
    }

    char here() {
        return text[at];
    }

    char charAt(int index) {
        return text[index];
    }

    String between(int start, int end) {
        return document.substring(start, end);
    }

    /** How far the current place is from the start of its line. */
    int column() {
        return at - lineStart;
    }

    Position position() {
        return new Position(line + 1, at - lineStart + 1);
    }

    /** Moves within the line. */
    void moveTo(int index) {
        at = index;
    }

    void skipSpaces() {
        while (text[at] == ' ') {
            at++;
        }
    }

    /** Whether a mark such as {@code -} or {@code :} stands there with nothing or a space behind it. */
    boolean isMark(char mark, int index) {
        return text[index] == mark && (text[index + 1] == ' ' || text[index + 1] == '\n');
    }

    /** From behind a value: nothing more may stand on the line but a comment. */
    void endLine() throws Unusual {
        int before = at;
        skipSpaces();
        if (text[at] == '#') {
            demand(at > before);
            skipComment();
        }
        demand(text[at] == '\n');
        breakLine();
    }

    private void skipComment() {
        while (text[at] != '\n') {
            at++;
        }
    }

    /** Steps over the line break that stands here. */
    void breakLine() {
        at++;
        line++;
        lineStart = at;
    }

    /** From the start of a line to the first character that is neither blank nor in a comment; gives its column, -1 at the end. */
    int nextContent() throws Unusual {
        while (at < text.length) {
            skipSpaces();
            if (text[at] == '#') {
                skipComment();
            }
            if (text[at] == '\n') {
                breakLine();
            } else {
                demand(column() > 0 || !isDocumentMark());
                return column();
            }
        }
        return -1;
    }

    /** What may begin or end a document or give directions for one. */
    private boolean isDocumentMark() {
        return text[at] == '%' || isTriple('-') || isTriple('.');
    }

    private boolean isTriple(char mark) {
        return at + 2 < text.length && text[at] == mark && text[at + 1] == mark && text[at + 2] == mark;
    }

    /** Steps over a line that says no more than that the document begins. */
    void skipDocumentStart() throws Unusual {
        while (at < text.length && (text[at] == '#' || text[at] == '\n')) {
            skipComment();
            breakLine();
        }
        if (at < text.length && isTriple('-')) {
            at += 3;
            demand(text[at] == '\n');
            breakLine();
        }
    }
}
