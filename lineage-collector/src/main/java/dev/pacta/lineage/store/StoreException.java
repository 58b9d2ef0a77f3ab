/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import java.sql.SQLException;

/** The database refused or could not be reached. The message names the state and no values. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String state;

    public StoreException(SQLException cause) {
        super("the database answered with SQL state " + cause.getSQLState(), cause);
        this.state = String.valueOf(cause.getSQLState());
    }

    /** The SQL state. */
    public String state() {
        return state;
    }
}
