/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import com.google.re2j.PatternSyntaxException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A pattern that takes time in proportion to the text, whoever wrote it. RE2 runs every pattern so. The simplest ones, which cannot
 * backtrack at all, run on the platform's engine, which is several times faster; a test holds both to the same answers. Immutable;
 * safe for many threads.
 */
public final class LinearPattern {
    /** One after another, anchored at both ends: literals and classes, each with a fixed number of repetitions, or one open end. */
    private static final Pattern SIMPLE = Pattern.compile("\\^"
            + "((?:[A-Za-z0-9 _:@#,;/-]|\\\\[.dw/-]|\\[[A-Za-z0-9_ .:@+-]+\\])(?:\\{[0-9]{1,3}\\})?)*"
            + "(?:(?:[A-Za-z0-9 _:@#,;/-]|\\\\[.dw/-]|\\[[A-Za-z0-9_ .:@+-]+\\])(?:[*+?]|\\{[0-9]{1,3},[0-9]{0,3}\\}))?"
            + "\\$");

    private static final int LONGEST_SIMPLE = 200;

    private final Predicate<String> found;

    private LinearPattern(Predicate<String> found) {
        this.found = found;
    }

    /**
     * Compiles.
     *
     * @throws PatternSyntaxException when the pattern needs look-around or back references, or is none
     */
    public static LinearPattern compile(String pattern) {
        com.google.re2j.Pattern linear = com.google.re2j.Pattern.compile(pattern);
        if (!isSimple(pattern)) {
            return new LinearPattern(text -> linear.matcher(text).find());
        }
        // Without the anchors and as a whole match: the platform's $ would also match before a line end.
        Pattern fast = Pattern.compile(pattern.substring(1, pattern.length() - 1));
        return new LinearPattern(text -> fast.matcher(text).matches());
    }

    static boolean isSimple(String pattern) {
        return pattern.length() <= LONGEST_SIMPLE && SIMPLE.matcher(pattern).matches();
    }

    /** Whether the pattern is found in the text. */
    public boolean found(String text) {
        return found.test(text);
    }
}
