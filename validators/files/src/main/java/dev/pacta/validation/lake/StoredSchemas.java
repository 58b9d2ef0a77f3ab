/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the schemas of Parquet files from their footers, by one question for all of them. */
final class StoredSchemas {
    private StoredSchemas() {}

    /** By file. */
    static Map<Path, StoredField> read(Connection connection, Collection<Path> files)
            throws SQLException, UnreadableTableFolderException {
        Map<String, List<Row>> rows = new HashMap<>();
        String question = "SELECT file_name, name, field_id, duckdb_type, repetition_type, num_children"
                + " FROM parquet_schema(%s)"
                        .formatted(Sql.texts(files.stream().map(Path::toString).toList()));
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            while (answer.next()) {
                rows.computeIfAbsent(answer.getString(1), file -> new ArrayList<>())
                        .add(Row.of(answer));
            }
        }
        Map<Path, StoredField> schemas = new HashMap<>();
        for (Path file : files) {
            Iterator<Row> all = rows.getOrDefault(file.toString(), List.of()).iterator();
            if (!all.hasNext()) {
                throw new UnreadableTableFolderException("%s has no schema".formatted(file.getFileName()));
            }
            StoredField root = tree(all);
            refuseTwins(file, root);
            schemas.put(file, root);
        }
        return schemas;
    }

    private static StoredField tree(Iterator<Row> rows) {
        Row row = rows.next();
        List<StoredField> children = new ArrayList<>();
        for (long child = 0; child < row.children(); child++) {
            children.add(tree(rows));
        }
        return new StoredField(row.name(), row.id(), row.type(), row.repeated(), children);
    }

    private static void refuseTwins(Path file, StoredField root) throws UnreadableTableFolderException {
        Set<String> seen = new HashSet<>();
        for (StoredField column : root.children()) {
            if (!seen.add(column.name().toLowerCase(Locale.ROOT))) {
                throw new UnreadableTableFolderException(
                        "%s has two columns called '%s' but for upper and lower case; they cannot be told apart here"
                                .formatted(file.getFileName(), column.name()));
            }
        }
    }

    private record Row(String name, @Nullable Integer id, String type, boolean repeated, long children) {
        static Row of(ResultSet answer) throws SQLException {
            int id = answer.getInt(3);
            boolean none = answer.wasNull();
            String type = answer.getString(4);
            return new Row(
                    answer.getString(2),
                    none ? null : id,
                    type == null ? "" : type,
                    "REPEATED".equals(answer.getString(5)),
                    answer.getLong(6));
        }
    }
}
