/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.problem.DatabaseAway;
import java.sql.SQLException;

/** The database refused or could not be reached. The message names the state and no values. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String state;

    public StoreException(SQLException cause) {
        super("the database answered with SQL state " + cause.getSQLState(), cause);
        this.state = String.valueOf(cause.getSQLState());
    }

    /** The server is being stopped. */
    static StoreException stopping() {
        return new StoreException(new SQLException("the server is being stopped", "57P01"));
    }

    /** The SQL state. */
    public String state() {
        return state;
    }

    /** Two writers met; the same statement may succeed now. */
    boolean isWorthAnotherTry() {
        return state.equals("40001") || state.equals("40P01");
    }

    /** The database is away, shutting down, full or out of connections: it is not about what was written. */
    public boolean isUnreachable() {
        return DatabaseAway.isSaidBy(state);
    }
}
