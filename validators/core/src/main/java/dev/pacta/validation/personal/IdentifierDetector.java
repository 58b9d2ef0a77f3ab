/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

import dev.pacta.validation.pattern.LinearPattern;
import java.util.Locale;
import java.util.Set;

/**
 * An identifier that fills a whole value: its form without separators, its checksum, and the words by which a field is known to hold it.
 * Forms of nine digits are too common to be looked for in fields with other names.
 *
 * @param words of field names, in lower case
 */
record IdentifierDetector(
        String name, String category, LinearPattern form, Checksum checksum, double chance, Set<String> words)
        implements Detector {
    private static final int LONGEST = 40;

    @Override
    public boolean mayBeIn(TextShape shape) {
        return shape.digits() >= 4 && shape.length() <= LONGEST;
    }

    /** Whether the name of a field says that it holds such identifiers; its words are parted by case, digits and signs. */
    boolean isNamedIn(String field) {
        String parted = field.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        String padded = "_" + parted.replaceAll("[^\\p{L}]+", "_") + "_";
        return words.stream().anyMatch(word -> padded.contains("_" + word + "_"));
    }

    @Override
    public Match find(String text) {
        if (text.length() > LONGEST) {
            return Match.NONE;
        }
        String compact = compact(text);
        if (!form.found(compact)) {
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
