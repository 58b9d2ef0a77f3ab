/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

/** What values of an engine's type are, as far as masks care. */
public enum ValueKind {
    /** Texts, and what is read as one, such as enumerations. */
    TEXT,
    /** Bytes, which are read as Base64. */
    BYTES,
    NUMBER,
    /** Dates, times of day and moments. */
    TIME,
    TRUTH,
    /** Single values of more than one of these kinds. */
    MIXED,
    LIST,
    MAP,
    /** Objects whose fields the type names. */
    OBJECT,
    /** What may hold anything. */
    OPEN;

    /** Whether each is one value. */
    public boolean isSingle() {
        return switch (this) {
            case TEXT, BYTES, NUMBER, TIME, TRUTH, MIXED -> true;
            case LIST, MAP, OBJECT, OPEN -> false;
        };
    }

    String words() {
        return switch (this) {
            case TEXT -> "texts";
            case BYTES -> "bytes";
            case NUMBER -> "numbers";
            case TIME -> "times";
            case TRUTH -> "truth values";
            case MIXED -> "of several types";
            case LIST -> "lists";
            case MAP -> "maps";
            case OBJECT -> "objects";
            case OPEN -> "of any type";
        };
    }
}
