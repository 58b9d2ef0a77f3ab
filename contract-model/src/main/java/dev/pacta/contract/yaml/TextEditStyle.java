/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.yaml;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** Writes a text as a YAML scalar in the manner of another one. */
final class TextEditStyle {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z_](?:[A-Za-z0-9_./ -]*[A-Za-z0-9_/])?");

    /** Words that a reader of YAML 1.1 or 1.2 takes for something other than text. */
    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private TextEditStyle() {}

    /** Plain stays plain where the text allows it, quotes stay the same quotes. */
    static String write(String text, ScalarStyle style) {
        if (text.chars().anyMatch(Character::isISOControl) || style == ScalarStyle.DOUBLE_QUOTED) {
            return doubleQuoted(text);
        }
        if (style == ScalarStyle.PLAIN && isPlain(text)) {
            return text;
        }
        return "'" + text.replace("'", "''") + "'";
    }

    /** An object on one line; the values as they are to be written. */
    static String flow(Map<String, String> entries) {
        return entries.entrySet().stream()
                .map(entry -> "%s: %s".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    static boolean isPlain(String text) {
        return SAFE.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    static String doubleQuoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '"' || character == '\\') {
                quoted.append('\\').append(character);
            } else if (Character.isISOControl(character)) {
                quoted.append("\\u%04X".formatted((int) character));
            } else {
                quoted.append(character);
            }
        }
        return quoted.append('"').toString();
    }
}
