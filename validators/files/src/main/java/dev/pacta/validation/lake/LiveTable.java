/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** What is known of each live file beside its content: values that all its rows share, and which deletes by key are for it. */
final class LiveTable {
    private final String name;
    private final List<Integer> constants;

    LiveTable(String name, List<Integer> constants) {
        this.name = name;
        this.constants = constants;
    }

    void create(Connection connection, List<DataFile> files, KeyDeletes keys) throws SQLException {
        StringBuilder columns = new StringBuilder("file VARCHAR, deletes BIGINT");
        constants.forEach(place -> columns.append(", c").append(place).append(" VARCHAR"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE %s (%s)".formatted(sql(), columns));
        }
        try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", name)) {
            for (DataFile file : files) {
                appender.beginRow();
                appender.append(file.path().toString());
                appender.append(keys.group(file));
                for (Integer place : constants) {
                    Optional<String> value = file.constants().getOrDefault(place, Optional.empty());
                    if (value.isPresent()) {
                        appender.append(value.get());
                    } else {
                        appender.appendNull();
                    }
                }
                appender.endRow();
            }
        }
    }

    String sql() {
        return Sql.quoted(name);
    }

    String constant(int place, LakeField field) {
        return "CAST(l.c%d AS %s)".formatted(place, field.type().sql());
    }
}
