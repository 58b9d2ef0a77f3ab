/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.transport;

import jakarta.enterprise.context.ApplicationScoped;

/** What the reading of topics is doing, for those who look after it. Safe for many threads. */
@ApplicationScoped
class ReaderState {
    private volatile Seen seen = new Seen(Doing.OFF, "", 0);

    enum Doing {
        OFF,
        READING,
        WAITING,
        TROUBLE
    }

    /**
     * What was seen last.
     *
     * @param reason why it waits or what troubles it; else empty
     * @param held how many events were read and are not taken yet
     */
    record Seen(Doing doing, String reason, int held) {}

    Seen seen() {
        return seen;
    }

    void reading() {
        seen = new Seen(Doing.READING, "", 0);
    }

    void waiting(String reason, int held) {
        seen = new Seen(Doing.WAITING, reason, held);
    }

    void trouble(String reason) {
        seen = new Seen(Doing.TROUBLE, reason, 0);
    }
}
