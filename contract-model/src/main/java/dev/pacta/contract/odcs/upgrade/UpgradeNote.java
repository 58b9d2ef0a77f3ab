/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.upgrade;

/**
 * What the upgrade did with one thing, or could not do.
 *
 * @param from JSON pointer in the old document, or in the new one for what was added
 */
public record UpgradeNote(Kind kind, String from, String message) {
    /** How much a reader has to care. */
    public enum Kind {
        /** It has another name or place, and means the same. */
        MOVED,
        /** Its form had to change. */
        CHANGED,
        /** The new standard demands it and the document did not say it. */
        ADDED,
        /** The new standard has no place for it; it is among the custom properties. */
        KEPT_ASIDE,
        /** Somebody has to look at it. */
        BY_HAND
    }
}
