/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Single changing statements, each a transaction of its own. Safe for many threads. */
@ApplicationScoped
class Changes {
    private final DataSource database;

    Changes(DataSource database) {
        this.database = database;
    }

    /** How many rows it changed. */
    int run(String sql, @Nullable Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < arguments.length; at++) {
                Queries.bind(connection, statement, at + 1, arguments[at]);
            }
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new StoreException(failure);
        }
    }
}
