/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.problem;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Tells a database that cannot be asked from one that refuses what is asked, by the SQL state (PostgreSQL documentation, appendix A). Safe
 * for many threads.
 */
public final class DatabaseAway {
    /** Connections that fail (08), resources that are exhausted (53), a database that takes no connections (55000), an operator's doing (57), the system (58), none at all. */
    private static final List<String> STATES = List.of("08", "53", "55000", "57", "58", "null");

    private DatabaseAway() {}

    /** Whether a state says that the database is away, shutting down, full or out of connections. */
    public static boolean isSaidBy(String state) {
        return STATES.stream().anyMatch(state::startsWith);
    }

    /**
     * The state with which the database was found away, when that is why something failed, by whatever library it was asked. A commit that
     * found it away is among what was suppressed.
     */
    static Optional<String> whyOf(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException refused) {
                return Optional.of(String.valueOf(refused.getSQLState())).filter(DatabaseAway::isSaidBy);
            }
            for (Throwable suppressed : at.getSuppressed()) {
                Optional<String> why = whyOf(suppressed);
                if (why.isPresent()) {
                    return why;
                }
            }
        }
        return Optional.empty();
    }
}
