/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Rows that are dead by their key: Iceberg's equality deletes. Each file has its own set of them, as the table's sequence demands. */
final class KeyDeletes {
    private final Connection connection;
    private final String base;
    private final Matching matching;
    private final Map<Set<Path>, Long> groups = new LinkedHashMap<>();
    private final Map<List<Integer>, String> tables = new LinkedHashMap<>();

    KeyDeletes(Connection connection, String base, Matching matching) {
        this.connection = connection;
        this.base = base;
        this.matching = matching;
    }

    /** How SQL gets a key of the file at hand. */
    interface Keys {
        String of(LakeField key) throws UnreadableTableFolderException;
    }

    /** Files with the same deletes by key have the same number. */
    long group(DataFile file) {
        return groups.getOrDefault(paths(file), -1L);
    }

    private static Set<Path> paths(DataFile file) {
        return byKey(file).stream().map(DataFile.DeleteFile::path).collect(Collectors.toSet());
    }

    private static List<DataFile.DeleteFile> byKey(DataFile file) {
        return file.deletes().stream()
                .filter(delete -> !delete.keys().isEmpty())
                .toList();
    }

    private static List<Integer> ids(DataFile.DeleteFile delete) {
        return delete.keys().stream().map(LakeField::id).toList();
    }

    void add(List<DataFile> files) throws SQLException, UnreadableTableFolderException {
        Map<Path, DataFile.DeleteFile> deletes = new LinkedHashMap<>();
        for (DataFile file : files) {
            if (!byKey(file).isEmpty()) {
                groups.putIfAbsent(paths(file), (long) groups.size());
                byKey(file).forEach(delete -> deletes.put(delete.path(), delete));
            }
        }
        if (deletes.isEmpty()) {
            return;
        }
        createPairs();
        Map<Path, StoredField> schemas = StoredSchemas.read(connection, deletes.keySet());
        Map<List<Integer>, List<String>> selects = new LinkedHashMap<>();
        for (DataFile.DeleteFile delete : deletes.values()) {
            selects.computeIfAbsent(ids(delete), same -> new ArrayList<>())
                    .add(select(delete, schemas.get(delete.path())));
        }
        for (Map.Entry<List<Integer>, List<String>> each : selects.entrySet()) {
            String table = base + "__keys" + tables.size();
            tables.put(each.getKey(), table);
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TEMP TABLE %s AS %s"
                        .formatted(Sql.quoted(table), String.join(" UNION ALL ", each.getValue())));
            }
        }
    }

    private void createPairs() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE %s (deletes BIGINT, del VARCHAR)".formatted(Sql.quoted(pairs())));
        }
        try (DuckDBAppender appender =
                connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", pairs())) {
            for (Map.Entry<Set<Path>, Long> group : groups.entrySet()) {
                for (Path delete : group.getKey()) {
                    appender.beginRow();
                    appender.append(group.getValue().longValue());
                    appender.append(delete.toString());
                    appender.endRow();
                }
            }
        }
    }

    private String pairs() {
        return base + "__pairs";
    }

    private String select(DataFile.DeleteFile delete, @Nullable StoredField root)
            throws UnreadableTableFolderException {
        if (root == null) {
            throw new UnreadableTableFolderException(
                    "%s has no schema".formatted(delete.path().getFileName()));
        }
        Projection projection = Projection.of(delete.path(), root, matching);
        List<String> columns = new ArrayList<>();
        for (int at = 0; at < delete.keys().size(); at++) {
            columns.add(projection.column(delete.keys().get(at), root, "f") + " AS k" + at);
        }
        return "SELECT %s AS del, %s FROM read_parquet([%s], hive_partitioning = false) f"
                .formatted(
                        Sql.text(delete.path().toString()),
                        String.join(", ", columns),
                        Sql.text(delete.path().toString()));
    }

    /** What keeps the dead rows of that file out. */
    List<String> conditions(DataFile file, Keys keys) throws UnreadableTableFolderException {
        Map<List<Integer>, List<LakeField>> wanted = new LinkedHashMap<>();
        byKey(file).forEach(delete -> wanted.put(ids(delete), delete.keys()));
        List<String> conditions = new ArrayList<>();
        for (Map.Entry<List<Integer>, List<LakeField>> each : wanted.entrySet()) {
            StringBuilder same = new StringBuilder();
            for (int at = 0; at < each.getValue().size(); at++) {
                same.append(" AND e.k%d IS NOT DISTINCT FROM %s"
                        .formatted(at, keys.of(each.getValue().get(at))));
            }
            conditions.add("NOT EXISTS (SELECT 1 FROM %s e JOIN %s p ON p.del = e.del WHERE p.deletes = l.deletes%s)"
                    .formatted(Sql.quoted(String.valueOf(tables.get(each.getKey()))), Sql.quoted(pairs()), same));
        }
        return conditions;
    }
}
