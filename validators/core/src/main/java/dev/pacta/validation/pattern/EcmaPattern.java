/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.pattern;

/**
 * Writes a pattern of ECMA-262, the dialect of ODCS and JSON Schema, as RE2 reads it where the two differ in spelling or meaning. Beyond the
 * spelling, white space and the ends of lines are more to ECMA-262 than to RE2. Source: ECMA-262, CharacterClassEscape, WhiteSpace and
 * LineTerminator.
 */
final class EcmaPattern {
    /** The vertical tab, the no-break space, the byte order mark and all of category Z of Unicode 16. */
    private static final String SPACES =
            "\\t-\\r\\x20\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}";

    /** All but these, as ranges: inside a class nothing else can be negated. */
    private static final String NO_SPACES =
            "\\x00-\\x08\\x0e-\\x1f\\x21-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}"
                    + "\\x{202a}-\\x{202e}\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}";

    private static final String NO_LINE_ENDS = "[^\\n\\r\\x{2028}\\x{2029}]";
    private static final String ANYTHING = "\\x00-\\x{10ffff}";

    private EcmaPattern() {}

    static String toLinear(String pattern) {
        StringBuilder linear = new StringBuilder();
        boolean inClass = false;
        for (int at = 0; at < pattern.length(); at++) {
            char character = pattern.charAt(at);
            if (character == '[' && !inClass) {
                at = beginning(pattern, at, linear);
                inClass = pattern.charAt(at) != ']';
            } else if (character == ']') {
                linear.append(inClass ? "]" : "\\]");
                inClass = false;
            } else if (character == '[' || character == '&' && inClass) {
                // Other engines nest and intersect classes here.
                linear.append('\\').append(character);
            } else if (character == '('
                    && !inClass
                    && pattern.startsWith("(?<", at)
                    && at + 3 < pattern.length()
                    && Character.isLetter(pattern.charAt(at + 3))) {
                linear.append("(?P<");
                at += 2;
            } else if (character == '.' && !inClass) {
                linear.append(NO_LINE_ENDS);
            } else if (character != '\\' || at + 1 == pattern.length()) {
                linear.append(character);
            } else {
                at = escape(pattern, at, inClass, linear);
            }
        }
        return linear.toString();
    }

    /**
     * The beginning of a class. One without anything in it holds nothing here, and negated everything.
     *
     * @return the last character that was taken
     */
    private static int beginning(String pattern, int at, StringBuilder linear) {
        boolean negated = pattern.startsWith("^", at + 1);
        int last = negated ? at + 1 : at;
        if (pattern.startsWith("]", last + 1)) {
            linear.append(negated ? "[" : "[^").append(ANYTHING).append(']');
            return last + 1;
        }
        linear.append(pattern, at, last + 1);
        return last;
    }

    /** @return the last character that was taken */
    private static int escape(String pattern, int at, boolean inClass, StringBuilder linear) {
        char letter = pattern.charAt(at + 1);
        if (letter == 'u' && at + 5 < pattern.length() && isHex(pattern, at + 2, at + 6)) {
            linear.append("\\x{").append(pattern, at + 2, at + 6).append('}');
            return at + 5;
        }
        if (letter == 'c' && at + 2 < pattern.length()) {
            linear.append("\\x%02x".formatted(pattern.charAt(at + 2) & 0x1F));
            return at + 2;
        }
        if ((letter == 'p' || letter == 'P') && pattern.startsWith("{Letter}", at + 2)) {
            linear.append('\\').append(letter).append('L');
            return at + 9;
        }
        if (letter == 'p' && pattern.startsWith("{digit}", at + 2)) {
            linear.append("\\p{Nd}");
            return at + 8;
        }
        if (letter == 's') {
            linear.append(inClass ? SPACES : "[" + SPACES + "]");
            return at + 1;
        }
        if (letter == 'S') {
            linear.append(inClass ? NO_SPACES : "[^" + SPACES + "]");
            return at + 1;
        }
        if (letter == 'b' && inClass) {
            linear.append("\\x08");
            return at + 1;
        }
        linear.append('\\').append(letter);
        return at + 1;
    }

    private static boolean isHex(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (Character.digit(text.charAt(at), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
