/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.yaml;

/** Where the lines of a text begin and end; a line ends with LF, CR LF or CR (YAML 1.2.2, section 5.4). */
final class TextEditLines {
    private TextEditLines() {}

    /** Where the line of a character begins. */
    static int start(String text, int at) {
        int start = at;
        while (start > 0 && !isBreak(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Where the line of a character ends, before its line break. */
    static int end(String text, int at) {
        int end = at;
        while (end < text.length() && !isBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where the next line begins, or the end of the text. */
    static int next(String text, int at) {
        int end = end(text, at);
        if (end < text.length() - 1 && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n') {
            return end + 2;
        }
        return Math.min(end + 1, text.length());
    }

    /** What stands on the line before a character. */
    static String before(String text, int at) {
        return text.substring(start(text, at), at);
    }

    /** Whether nothing but spaces and a comment stands between a character and the end of its line. */
    static boolean isBlankOrComment(String text, int at) {
        String rest = text.substring(at, end(text, at));
        String stripped = rest.strip();
        return stripped.isEmpty() || (stripped.startsWith("#") && Character.isWhitespace(rest.charAt(0)));
    }

    /** The line break that the document uses at a place, else at its first line, else LF. */
    static String lineBreak(String text, int at) {
        int end = end(text, at);
        if (end == text.length()) {
            end = end(text, 0);
        }
        int next = next(text, end);
        return next > end ? text.substring(end, next) : "\n";
    }

    private static boolean isBreak(char character) {
        return character == '\n' || character == '\r';
    }
}
