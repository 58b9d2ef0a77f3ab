/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.excel;

/**
 * A cell that is not empty.
 *
 * @param column from 0
 * @param text what stands in it: of a number its digits, of a truth value {@code 1} or {@code 0}, of an error its name
 */
public record Cell(int column, Kind kind, String text) {
    private static final int LETTERS = 26;

    /** What it holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A number that is shown as a day. */
        DATE,
        /** A number that is shown as a time of day. */
        TIME,
        /** A number that is shown as a day and a time. */
        DATE_AND_TIME,
        /** A day or a time in the words of ISO 8601, which few programs write. */
        ISO_TIME,
        TRUTH,
        ERROR,
        /** A formula whose value no program has calculated. */
        UNCALCULATED
    }

    /** The letters of a column, counted from 0. */
    public static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
