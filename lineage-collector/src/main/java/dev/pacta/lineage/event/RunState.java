/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.event;

import java.util.Locale;
import java.util.Optional;

/** The transitions of a run that OpenLineage knows. */
public enum RunState {
    START(1, "RUNNING"),
    RUNNING(1, "RUNNING"),
    COMPLETE(2, "COMPLETED"),
    ABORT(2, "ABORTED"),
    FAIL(2, "FAILED"),
    OTHER(0, "NEW");

    private final int rank;
    private final String word;

    RunState(int rank, String word) {
        this.rank = rank;
        this.word = word;
    }

    /** A higher rank wins over a lower one whatever the times say: a run that ended does not start again. */
    public int rank() {
        return rank;
    }

    /** The state that a run is in after the transition, in Marquez's words. */
    public String word() {
        return word;
    }

    /** The transition with this name, in any case. */
    public static Optional<RunState> of(String text) {
        for (RunState state : values()) {
            if (state.name().equals(text.strip().toUpperCase(Locale.ROOT))) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
