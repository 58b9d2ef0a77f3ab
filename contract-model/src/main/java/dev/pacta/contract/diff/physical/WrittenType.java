/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff.physical;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A type as it is written, taken apart.
 *
 * @param name in capitals: the words before and after the brackets
 * @param arguments between round or pointed brackets, split at the commas of the first level
 * @param suffixed whether {@code []} or {@code [3]} stands at the end; then the arguments hold one text, what stands before it
 */
record WrittenType(String name, List<String> arguments, boolean suffixed) {
    /** Null when the brackets do not fit together. */
    static @Nullable WrittenType of(String written) {
        String text = withoutConstraints(written.strip());
        if (text.endsWith("]")) {
            int open = text.lastIndexOf('[');
            return open <= 0 ? null : new WrittenType("LIST", List.of(text.substring(0, open)), true);
        }
        int open = firstBracket(text);
        if (open < 0) {
            return text.isEmpty() ? null : new WrittenType(text.toUpperCase(Locale.ROOT), List.of(), false);
        }
        int close = closing(text, open);
        if (close < 0 || open == 0) {
            return null;
        }
        String name = (text.substring(0, open).strip() + " "
                        + text.substring(close + 1).strip())
                .strip();
        return new WrittenType(name.toUpperCase(Locale.ROOT), split(text.substring(open + 1, close)), false);
    }

    @Nullable
    Integer number(int at) {
        if (at >= arguments.size()) {
            return null;
        }
        String digits = arguments.get(at).strip();
        return digits.matches("-?\\d{1,9}") ? Integer.valueOf(digits) : null;
    }

    /** What limits or describes a column beside its type. */
    private static String withoutConstraints(String text) {
        // Each of them stands behind a blank; most types have none.
        if (text.indexOf(' ') < 0) {
            return text;
        }
        return text.replaceAll("(?i) (not null|null|zerofill)$", "")
                .replaceAll("(?i) (character set|charset|collate) \\S+", "")
                .strip();
    }

    private static int firstBracket(String text) {
        int round = text.indexOf('(');
        int pointed = text.indexOf('<');
        return round < 0 ? pointed : pointed < 0 ? round : Math.min(round, pointed);
    }

    private static int closing(String text, int open) {
        int depth = 0;
        boolean quoted = false;
        for (int at = open; at < text.length(); at++) {
            char character = text.charAt(at);
            quoted = quoted != (character == '\'');
            if (!quoted && (character == '(' || character == '<')) {
                depth++;
            } else if (!quoted && (character == ')' || character == '>') && --depth == 0) {
                return at;
            }
        }
        return -1;
    }

    private static List<String> split(String arguments) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        boolean quoted = false;
        for (int at = 0; at < arguments.length(); at++) {
            char character = arguments.charAt(at);
            quoted = quoted != (character == '\'');
            if (quoted) {
                continue;
            }
            if (character == '(' || character == '<') {
                depth++;
            } else if (character == ')' || character == '>') {
                depth--;
            } else if (character == ',' && depth == 0) {
                parts.add(arguments.substring(start, at).strip());
                start = at + 1;
            }
        }
        parts.add(arguments.substring(start).strip());
        return parts;
    }
}
