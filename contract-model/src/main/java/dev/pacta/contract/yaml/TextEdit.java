/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.yaml;

/**
 * A stretch of a document's text and what takes its place.
 *
 * @param start first character that goes, counted from 0 in the decoded text without a byte order mark
 * @param end character after the last that goes; equal to the start for an insertion
 */
public record TextEdit(int start, int end, String replacement) {
    public TextEdit {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("an edit goes from %d to %d".formatted(start, end));
        }
    }

    /** Whether both want the same characters or the same place, so that only one of them can be made. */
    public boolean disputes(TextEdit other) {
        return start == other.start || (start < other.end && other.start < end);
    }
}
