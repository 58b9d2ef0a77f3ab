/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Rows that are dead by their place in a file: deletion vectors, and Iceberg's deletes by position. */
final class DeadRows {
    private final Connection connection;
    private final String name;

    DeadRows(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    void add(List<DataFile> files) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE %s (file VARCHAR, pos BIGINT)".formatted(Sql.quoted(name)));
        }
        try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", name)) {
            for (DataFile file : files) {
                for (long position : file.dead()) {
                    appender.beginRow();
                    appender.append(file.path().toString());
                    appender.append(position);
                    appender.endRow();
                }
            }
        }
        addPositions(files);
    }

    private void addPositions(List<DataFile> files) throws SQLException {
        Set<String> deletes = new LinkedHashSet<>();
        String pairs = name + "_pairs";
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TEMP TABLE %s (told VARCHAR, file VARCHAR, del VARCHAR)".formatted(Sql.quoted(pairs)));
        }
        try (DuckDBAppender appender =
                connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", pairs)) {
            for (DataFile file : files) {
                for (Path delete : byPosition(file)) {
                    deletes.add(delete.toString());
                    appender.beginRow();
                    appender.append(file.told());
                    appender.append(file.path().toString());
                    appender.append(delete.toString());
                    appender.endRow();
                }
            }
        }
        if (!deletes.isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(("INSERT INTO %s SELECT DISTINCT p.file, d.pos FROM"
                                + " read_parquet(%s, hive_partitioning = false, filename = '%s') d"
                                + " JOIN %s p ON p.del = d.%s AND p.told = d.file_path")
                        .formatted(
                                Sql.quoted(name),
                                Sql.texts(deletes),
                                SnapshotViews.FILE,
                                Sql.quoted(pairs),
                                SnapshotViews.FILE));
            }
        }
    }

    private static List<Path> byPosition(DataFile file) {
        return file.deletes().stream()
                .filter(delete -> delete.keys().isEmpty())
                .map(DataFile.DeleteFile::path)
                .collect(Collectors.toList());
    }

    /** What keeps the dead rows of that file out. */
    List<String> conditions(DataFile file) {
        boolean any = file.dead().length > 0 || !byPosition(file).isEmpty();
        return any
                ? List.of("NOT EXISTS (SELECT 1 FROM %s d WHERE d.file = f.%s AND d.pos = f.file_row_number)"
                        .formatted(Sql.quoted(name), SnapshotViews.FILE))
                : List.of();
    }
}
