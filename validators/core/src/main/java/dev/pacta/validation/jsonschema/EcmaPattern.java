/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

/** Writes a pattern of ECMA-262, which JSON Schema recommends, as the linear engine reads it where the two differ in spelling. */
final class EcmaPattern {
    private EcmaPattern() {}

    static String toLinear(String pattern) {
        StringBuilder linear = new StringBuilder();
        for (int at = 0; at < pattern.length(); at++) {
            char character = pattern.charAt(at);
            if (character == '('
                    && pattern.startsWith("(?<", at)
                    && at + 3 < pattern.length()
                    && Character.isLetter(pattern.charAt(at + 3))) {
                linear.append("(?P<");
                at += 2;
            } else if (character != '\\' || at + 1 == pattern.length()) {
                linear.append(character);
            } else {
                at = escape(pattern, at, linear);
            }
        }
        return linear.toString();
    }

    /** @return the last character that was taken */
    private static int escape(String pattern, int at, StringBuilder linear) {
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
        if (letter == 'd' || letter == 's' || letter == 'S' || !Character.isLetterOrDigit(letter)) {
            linear.append(space(letter));
            return at + 1;
        }
        linear.append('\\').append(letter);
        return at + 1;
    }

    /** White space of ECMA-262 has the vertical tab, no-break space, byte order mark and all of Unicode's. */
    private static String space(char letter) {
        return switch (letter) {
            case 's' -> "[\\t\\n\\x0b\\f\\r\\p{Z}\\x{feff}]";
            case 'S' -> "[^\\t\\n\\x0b\\f\\r\\p{Z}\\x{feff}]";
            default -> "\\" + letter;
        };
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
