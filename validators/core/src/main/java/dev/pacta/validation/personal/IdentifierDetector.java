/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

import dev.pacta.validation.pattern.LinearPattern;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An identifier that fills a whole value: its form without separators, its checksum, and the words by which a field is known to hold it.
 * Forms of nine digits are too common to be looked for in fields with other names.
 *
 * @param words of field names, in lower case
 */
record IdentifierDetector(String name, String category, Form form, Checksum checksum, double chance, Set<String> words)
        implements Detector {
    /** The pattern of a value. It is compiled when a value is first asked: there are some seventy, and a contract needs few. Thread-safe. */
    static final class Form {
        private final String pattern;
        private volatile @Nullable LinearPattern compiled;

        Form(String pattern) {
            this.pattern = pattern;
        }

        boolean isIn(String text) {
            LinearPattern ready = compiled;
            if (ready == null) {
                ready = LinearPattern.compile(pattern);
                compiled = ready;
            }
            return ready.found(text);
        }

        /** The pattern as it was written. */
        @Override
        public String toString() {
            return pattern;
        }
    }

    private static final int LONGEST = 44;
    private static final int FEW_DIGITS = 2;
    private static final int SOME_DIGITS = 4;
    private static final Pattern CASE = Pattern.compile("([a-z0-9])([A-Z])");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}]+");

    @Override
    public boolean mayBeIn(TextShape shape) {
        int least = chance < PROVES_NOTHING ? SOME_DIGITS : FEW_DIGITS;
        return shape.digits() >= least && shape.length() <= LONGEST;
    }

    @Override
    public boolean readsTimes() {
        return category.equals(DocumentIdentifiers.BIRTH);
    }

    /** The name of a field as {@link #isNamedIn} takes it: its words in lower case, parted by case, digits and signs. */
    static String parted(String field) {
        String parted = CASE.matcher(field).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
        return "_" + SIGNS.matcher(parted).replaceAll("_") + "_";
    }

    /** Whether the name of a field says that it holds such identifiers. */
    boolean isNamedIn(String parted) {
        return words.stream().anyMatch(word -> parted.contains("_" + word + "_"));
    }

    @Override
    public Match find(String text) {
        if (text.length() > LONGEST) {
            return Match.NONE;
        }
        String compact = compact(text);
        if (!form.isIn(compact)) {
            return Match.NONE;
        }
        return checksum.holds(compact) ? Match.WHOLE : Match.FORM_ONLY;
    }

    /** Without the blanks, points, hyphens and strokes that people write between groups. */
    private static String compact(String text) {
        StringBuilder compact = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (" .-/+".indexOf(character) < 0) {
                compact.append(character < 128 ? Character.toUpperCase(character) : character);
            }
        }
        return compact.toString();
    }
}
