/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.upgrade;

import dev.pacta.contract.odcs.upgrade.UpgradeNote.Kind;
import java.util.ArrayList;
import java.util.List;

/** Collects what an upgrade did. Not thread-safe. */
final class Notes {
    private final List<UpgradeNote> notes = new ArrayList<>();

    void moved(String from, String to) {
        notes.add(new UpgradeNote(Kind.MOVED, from, "is now " + to));
    }

    void changed(String from, String how) {
        notes.add(new UpgradeNote(Kind.CHANGED, from, how));
    }

    void added(String where, String what) {
        notes.add(new UpgradeNote(Kind.ADDED, where, what));
    }

    void aside(String from, String to) {
        notes.add(new UpgradeNote(Kind.KEPT_ASIDE, from, "has no place in ODCS 3.1.0; kept as " + to));
    }

    void byHand(String from, String what) {
        notes.add(new UpgradeNote(Kind.BY_HAND, from, what));
    }

    List<UpgradeNote> all() {
        return List.copyOf(notes);
    }
}
