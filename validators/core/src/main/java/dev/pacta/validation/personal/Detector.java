/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

/** Finds one kind of personal data in text. Thread-safe. */
public interface Detector {
    /** From this chance on, that a value passes says nothing: the kind has no checksum worth the name. */
    double PROVES_NOTHING = 0.5;

    /** Its name in messages, such as {@code e-mail address}. */
    String name();

    /** The data category, a dotted key. */
    String category();

    /** Whether a text of that shape can hold it at all; a false saves the search. */
    boolean mayBeIn(TextShape shape);

    /** Looks for it. */
    Match find(String text);

    /**
     * How likely a value that has the form passes by chance: 1 over the number of values of the checksum, or near 0 where the form alone
     * is proof.
     */
    double chance();

    /**
     * Whether it judges more than the form, so that values of its form that are none show it. Where it does not, {@link #chance()} is an
     * estimate of how much of what has the form is something else.
     */
    default boolean hasChecksum() {
        return true;
    }

    /**
     * Whether what it judges is so common in columns of some shapes, such as numbers below 256 in those of small ones, that it proves
     * nothing where the chance of the column's own shape cannot be measured.
     */
    default boolean dependsOnShape() {
        return false;
    }

    /**
     * Whether the form, however often it comes, is no more than a hint until the name of the column speaks of the kind: then there may be
     * such data, and a person has to look.
     */
    default boolean isHint() {
        return false;
    }

    /** Whether it reads dates and timestamps: a column of them can be of its kind. */
    default boolean readsTimes() {
        return false;
    }

    /** Shorter texts need not be searched, in characters. */
    default int shortest() {
        return 6;
    }

    /** Goes up when it finds what it did not find before, or the other way round. */
    default int version() {
        return 1;
    }

    /** What was found. */
    enum Match {
        /** Nothing that has its form. */
        NONE,
        /** It has the form, but the checksum is wrong. */
        FORM_ONLY,
        /** The whole value is one. */
        WHOLE,
        /** One stands inside other text. */
        INSIDE
    }
}
