/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

/** A place that shows statuses beside commits. Implementations are safe for many threads and name no secret in what they throw. */
public interface StatusHost {
    /** Whether this repository is at this host. */
    boolean hosts(String repository);

    /**
     * Shows the status; the same one again is fine.
     *
     * @param address of the page that says more
     * @throws StatusNotTaken when the host is away or refuses
     */
    void post(String repository, String commit, CommitStatusView status, String address) throws StatusNotTaken;

    /** The host did not take a status. */
    final class StatusNotTaken extends Exception {
        private static final long serialVersionUID = 1L;

        public StatusNotTaken(String message) {
            super(message);
        }
    }
}
