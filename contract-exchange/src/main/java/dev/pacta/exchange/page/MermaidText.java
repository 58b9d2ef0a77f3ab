/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.page;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names and texts as Mermaid's grammar of entity-relationship diagrams takes them. It has no way to escape, so that a sign which it
 * keeps for itself becomes one that looks alike. Source: the lexer of Mermaid 10 and 11.
 */
final class MermaidText {
    private static final Map<Character, Character> ALIKE = Map.of(
            '"', '\u201D',
            '\\', '\uFF3C',
            '%', '\uFF05',
            '~', '\u223C',
            '#', '\uFF03',
            '<', '\u2039',
            '>', '\u203A',
            '`', '\u2019');
    private static final Set<String> KEYS = Set.of("PK", "FK", "UK");

    private MermaidText() {}

    /** Between quotes, on one line. */
    static String quoted(String text) {
        StringBuilder safe = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            boolean blank = Character.isISOControl(sign) || Character.isWhitespace(sign);
            safe.append(blank ? ' ' : ALIKE.getOrDefault(sign, sign).charValue());
        }
        // The lexer looks for a direction in every line, even between quotes.
        return safe.toString().replaceAll("(?i)(direction) +(?=TB|BT|LR|RL)", "$1-") + "\"";
    }

    /** One word, as names and types of attributes have to be. */
    static String word(String text) {
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(sign -> {
            boolean letter = sign < 0x80
                    ? Character.isLetterOrDigit(sign)
                    : sign >= 0xC0 && sign <= 0xFFFF && Character.isLetter(sign);
            word.appendCodePoint(letter ? sign : '_');
        });
        boolean begins = word.length() > 0 && !Character.isDigit(word.charAt(0));
        boolean key = KEYS.contains(word.toString().toUpperCase(Locale.ROOT));
        return begins && !key ? word.toString() : "_" + word;
    }
}
