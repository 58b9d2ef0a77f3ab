/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.contract.odcs.JsonText;
import dev.pacta.validation.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Rows of files that DuckDB has no reader for, put into a table in its memory, for queries and keys. The columns have the names and types that
 * the files say, or that their values have.
 */
final class LoadedRows {
    private static final int MOST_BYTES = 1 << 30;
    private static final int MOST_DIGITS = 38;

    private final Connection connection;
    private final String table;
    private final RecordsOf wanted;

    LoadedRows(Connection connection, String table, RecordsOf wanted) {
        this.connection = connection;
        this.table = table;
        this.wanted = wanted;
    }

    /** Makes the table. Rows go in as text, so that no number loses a digit on its way. */
    void load(List<Path> files, FileForm form) throws SQLException {
        String rows = DataTables.quoted(table + " as text");
        execute("CREATE TABLE %s (said JSON)".formatted(rows));
        SeenTypes seen = new SeenTypes();
        for (Path file : files) {
            append(table + " as text", file, form, seen);
        }
        Map<String, String> types = form.isTyped() ? declared(files, form) : seen.types();
        execute("CREATE TABLE %s AS SELECT unnest(said) FROM (SELECT json_transform_strict(said, %s) AS said FROM %s)"
                .formatted(DataTables.quoted(table), DataTables.text(structure(types)), rows));
        execute("DROP TABLE " + rows);
    }

    private static Map<String, String> declared(List<Path> files, FileForm form) throws SQLException {
        Map<String, String> types = new LinkedHashMap<>();
        try {
            for (Path file : files) {
                Map<String, String> own = FileRecords.columns(file, form);
                if (!types.isEmpty() && !types.equals(own)) {
                    throw new SQLException("Binder Error: the files have different columns");
                }
                types.putAll(own);
            }
            return types;
        } catch (UnreadableDataException | IOException unreadable) {
            throw new SQLException("IO Error: " + unreadable.getMessage(), unreadable);
        }
    }

    private void append(String rows, Path file, FileForm form, SeenTypes seen) throws SQLException {
        try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender("main", rows);
                RecordSource source = FileRecords.open(file, form, wanted, MOST_BYTES)) {
            source.readAll(new Appending(appender, seen));
        } catch (UnreadableDataException | IOException unreadable) {
            throw new SQLException("IO Error: " + unreadable.getMessage(), unreadable);
        }
    }

    private static String structure(Map<String, String> types) {
        Map<String, Object> structure = new LinkedHashMap<>();
        types.forEach((column, type) -> structure.put(column, loadable(type)));
        return JsonText.of(structure);
    }

    /** Types that text does not become by itself stay text. */
    private static String loadable(String type) {
        return java.util.regex.Pattern.compile("\"NULL\"|\\b(?:INTERVAL|UNION|BLOB)\\b|\\bDECIMAL\\((\\d+),(-?\\d+)\\)")
                .matcher(type)
                .replaceAll(found ->
                        found.group(1) == null ? "VARCHAR" : decimal(found.group(), found.group(1), found.group(2)));
    }

    private static String decimal(String type, String digits, String scale) {
        boolean known = Integer.parseInt(digits) <= MOST_DIGITS && !scale.startsWith("-");
        return known ? type : "DOUBLE";
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private record Appending(DuckDBAppender appender, SeenTypes seen) implements RecordSource.Sink {
        @Override
        public void bytes(byte[] json, Location location) throws IOException {
            throw new IOException("rows are appended as they were read");
        }

        @Override
        public void parsed(Map<String, @Nullable Object> record, String raw, Location location) throws IOException {
            seen.see(record);
            try {
                appender.beginRow();
                appender.append(JsonText.of(said(record)));
                appender.endRow();
            } catch (SQLException trouble) {
                throw new IOException("a row cannot be put into memory", trouble);
            }
        }

        @Override
        public void unreadable(String reason, @Nullable String raw, Location location) throws IOException {
            throw new IOException("%s: %s".formatted(location, reason));
        }

        @Override
        public void progress(long bytes) {
            // The rows have been told of when they were checked.
        }

        private static @Nullable Object said(@Nullable Object value) {
            if (value instanceof Map<?, ?> map) {
                Map<String, @Nullable Object> said = new LinkedHashMap<>();
                map.forEach((name, each) -> said.put(String.valueOf(name), said(each)));
                return said;
            }
            if (value instanceof Collection<?> items) {
                List<@Nullable Object> said = new ArrayList<>();
                items.forEach(item -> said.add(said(item)));
                return said;
            }
            return value == null ? null : value.toString();
        }
    }
}
