/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.settings;

import java.util.regex.Pattern;

/**
 * Which paths are meant: {@code *} stands for anything within a folder, {@code **} for any number of folders, {@code ?} for one
 * character. Everything else stands for itself. Immutable.
 */
public final class PathPattern {
    private final String text;
    private final Pattern pattern;

    public PathPattern(String text) {
        this.text = text;
        this.pattern = Pattern.compile(regex(text), Pattern.DOTALL);
    }

    /** Whether a path, with {@code /} between folders, is meant. */
    public boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    private static String regex(String text) {
        StringBuilder regex = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (text.startsWith("**/", at)) {
                regex.append("(?:.*/)?");
                at += 2;
            } else if (text.startsWith("**", at)) {
                regex.append(".*");
                at += 1;
            } else if (character == '*') {
                regex.append("[^/]*");
            } else {
                regex.append(character == '?' ? "[^/]" : Pattern.quote(String.valueOf(character)));
            }
        }
        return regex.toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
