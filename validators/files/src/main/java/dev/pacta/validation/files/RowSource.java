/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.odcs.JsonText;
import dev.pacta.validation.Location;
import dev.pacta.validation.bucket.BucketAddress;
import dev.pacta.validation.lake.TableSnapshot;
import dev.pacta.validation.lake.UnreadableTableFolderException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a Parquet file, or those that are alive in a table in a folder, read by DuckDB in process. The types of the columns are compared
 * with the contract before any row is read.
 */
final class RowSource implements RecordSource {
    private static final int PROGRESS_EVERY = 20_000;
    private static final String ROWS = "rows";

    private final Path file;
    private final SchemaObject object;
    private final DataTables tables;
    private final boolean located;

    private RowSource(Path file, SchemaObject object, DataTables tables, boolean located) {
        this.file = file;
        this.object = object;
        this.tables = tables;
        this.located = located;
    }

    static RowSource open(Path file, SchemaObject object) throws UnreadableDataException {
        return open(file, object, false, tables -> tables.add(ROWS, new FileSet(List.of(file), null)));
    }

    /** The rows that are alive in that state of the table. */
    static RowSource open(Path place, TableSnapshot table, SchemaObject object) throws UnreadableDataException {
        return open(place, object, true, tables -> tables.addSnapshot(ROWS, table, true));
    }

    private interface Rows {
        void addTo(DataTables tables) throws SQLException;
    }

    private static RowSource open(Path file, SchemaObject object, boolean located, Rows rows)
            throws UnreadableDataException {
        try {
            DataTables tables = DataTables.open();
            try {
                rows.addTo(tables);
                return new RowSource(file, object, tables, located);
            } catch (SQLException unreadable) {
                tables.close();
                throw unreadable;
            }
        } catch (SQLException failure) {
            throw unreadable(file, failure);
        }
    }

    @Override
    public void readAll(Sink sink) throws IOException, UnreadableDataException {
        try (Statement query = tables.statement();
                ResultSet rows = query.executeQuery("SELECT * FROM " + ROWS)) {
            String[] names = columns(rows.getMetaData());
            long number = 0;
            while (rows.next()) {
                number++;
                Map<String, @Nullable Object> record = record(rows, names);
                sink.parsed(record, JsonText.of(record), location(rows, names.length, number));
                if (number % PROGRESS_EVERY == 0) {
                    sink.progress(0);
                }
            }
        } catch (SQLException failure) {
            throw unreadable(file, failure);
        }
    }

    private Location location(ResultSet rows, int columns, long number) throws SQLException {
        return located
                ? new Location(shown(rows.getString(columns + 1)), rows.getLong(columns + 2) + 1, Location.Unit.ROW)
                : new Location(file.toString(), number, Location.Unit.ROW);
    }

    /** Without the folders between, which are called by values of the data. */
    private String shown(String path) {
        return shown(file, path);
    }

    static String shown(Path table, String path) {
        return BucketAddress.shown(table) + "/…/" + path.substring(path.lastIndexOf('/') + 1);
    }

    static UnreadableDataException unreadable(Path file, SQLException failure) {
        if (failure.getCause() instanceof UnreadableTableFolderException told) {
            return new UnreadableDataException(file, String.valueOf(told.getMessage()), failure);
        }
        return new UnreadableDataException(file, "this cannot be read as Parquet: " + firstLine(failure), failure);
    }

    /** The columns and their types, as DuckDB calls them. */
    static Map<String, String> columnTypes(Path file) throws UnreadableDataException {
        Map<String, String> types = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                PreparedStatement query = connection.prepareStatement("SELECT * FROM read_parquet(?) LIMIT 0")) {
            query.setString(1, file.toString());
            try (ResultSet none = query.executeQuery()) {
                ResultSetMetaData meta = none.getMetaData();
                for (int column = 1; column <= meta.getColumnCount(); column++) {
                    types.put(meta.getColumnName(column), meta.getColumnTypeName(column));
                }
            }
        } catch (SQLException failure) {
            throw unreadable(file, failure);
        }
        return types;
    }

    /** Of a value that does not convert, DuckDB's words would show it. */
    private static String firstLine(SQLException failure) {
        // Names of folders in a table may be values of the data.
        String message = String.valueOf(failure.getMessage()).replaceAll("/[^'\"\n]*/(?=[^/'\"\n]*)", "…/");
        return message.startsWith("Conversion Error")
                ? DataTables.reason(failure)
                : message.lines().findFirst().orElse("no reason given");
    }

    private String[] columns(ResultSetMetaData meta) throws SQLException, UnreadableDataException {
        Map<String, String> types = new LinkedHashMap<>();
        for (int column = 1; column <= meta.getColumnCount() - (located ? 3 : 0); column++) {
            types.put(meta.getColumnName(column), meta.getColumnTypeName(column));
        }
        return StoredColumns.names(file, types, object).toArray(String[]::new);
    }

    static Map<String, @Nullable Object> record(ResultSet rows, String[] names) throws SQLException {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        for (int column = 0; column < names.length; column++) {
            record.put(names[column], ColumnTypes.toPlain(rows.getObject(column + 1)));
        }
        return record;
    }

    @Override
    public void close() throws IOException {
        try {
            tables.close();
        } catch (SQLException failure) {
            throw new IOException("DuckDB did not close", failure);
        }
    }
}
