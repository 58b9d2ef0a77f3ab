/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.schema.PropertyDraft;
import dev.pacta.validation.lake.SnapshotViews;
import dev.pacta.validation.lake.TableSnapshot;
import dev.pacta.validation.lake.UnreadableTableFolderException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDriver;

/**
 * Files as tables that can be asked in SQL, by DuckDB in this process. Queries reach the named files and nothing else: no other file, no
 * network, no setting. Not thread-safe.
 */
final class DataTables implements AutoCloseable {
    private final Connection connection;

    private DataTables(Connection connection) {
        this.connection = connection;
    }

    /** Rows come as they are read; the answer to one query has to be read or closed before the next is asked. */
    static DataTables open() throws SQLException {
        Properties streamed = new Properties();
        streamed.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        DataTables tables = new DataTables(DriverManager.getConnection("jdbc:duckdb:", streamed));
        tables.execute("SET TimeZone = 'UTC'");
        return tables;
    }

    /** Makes files a table. Must come before {@link #lock}. */
    void add(String name, FileSet set) throws SQLException {
        add(name, set, PropertyDraft.object(name, null, false, List.of()));
    }

    /** @param object what the rows are, where a file has several kinds */
    void add(String name, FileSet set, SchemaObject object) throws SQLException {
        TableSnapshot table = set.table();
        if (table != null) {
            addSnapshot(name, table, false);
            return;
        }
        List<Path> files = set.files();
        FileForm form = FileForm.of(files.get(0).getFileName().toString()).orElse(FileForm.CSV);
        if (form == FileForm.ARROW || form == FileForm.EXCEL) {
            new LoadedRows(connection, name, RecordsOf.plain(object)).load(files, form);
            return;
        }
        execute("CREATE VIEW %s AS SELECT * FROM %s"
                .formatted(quoted(name), reader(files.get(0)).formatted(texts(files))));
    }

    /**
     * Makes the state of a table in a folder a table.
     *
     * @param located whether its rows say where they are
     */
    void addSnapshot(String name, TableSnapshot table, boolean located) throws SQLException {
        try {
            SnapshotViews.create(connection, name, table, located);
        } catch (UnreadableTableFolderException unreadable) {
            throw new SQLException("Binder Error: " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * Makes Parquet files a table whose rows say where they are: in which of the files, counted from 0, and in which of its rows. The two
     * columns come last. Must come before {@link #lock}.
     */
    void addLocated(String name, FileSet set) throws SQLException {
        TableSnapshot table = set.table();
        if (table != null) {
            addSnapshot(name, table, true);
            return;
        }
        execute("CREATE VIEW %s AS SELECT *, file_row_number AS %s, file_index::BIGINT AS %s FROM read_parquet(%s)"
                .formatted(quoted(name), SnapshotViews.ROW, SnapshotViews.ORDER, texts(set.files())));
    }

    /** The columns of each of the files, and their types, as DuckDB calls them. */
    List<Map<String, String>> typesOfEach(List<Path> parquet) throws SQLException {
        List<Map<String, String>> types = new ArrayList<>();
        for (Path file : parquet) {
            types.add(typesOf("read_parquet(%s)".formatted(texts(List.of(file)))));
        }
        return types;
    }

    private static String texts(List<Path> files) {
        return files.stream().map(file -> text(file.toString())).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String reader(Path file) throws SQLException {
        String name = Packing.plain(file.getFileName().toString().toLowerCase(Locale.ROOT));
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "ndjson", "jsonl" -> "read_json(%s, format = 'newline_delimited')";
            case "json" -> "read_json(%s)";
            case "csv", "tsv" -> "read_csv(%s, header = true)";
            case "parquet" -> "read_parquet(%s)";
            default -> throw new SQLException("no table can be made of files like " + name);
        };
    }

    /** From now on nothing but the tables can be read. */
    void lock(FileSet set) throws SQLException {
        execute("SET allowed_paths = " + texts(set.reads()));
        execute("SET enable_external_access = false");
        execute("SET lock_configuration = true");
    }

    Set<String> columns(String table) throws SQLException {
        return types(table).keySet();
    }

    /** The columns and their types, as DuckDB calls them. */
    Map<String, String> types(String table) throws SQLException {
        return typesOf(quoted(table));
    }

    private Map<String, String> typesOf(String rowsOf) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM %s LIMIT 0".formatted(rowsOf))) {
            Map<String, String> types = new LinkedHashMap<>();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                types.put(
                        rows.getMetaData().getColumnName(column),
                        rows.getMetaData().getColumnTypeName(column));
            }
            return types;
        }
    }

    Connection connection() {
        return connection;
    }

    Statement statement() throws SQLException {
        return connection.createStatement();
    }

    /** One query as SQL that can do nothing but read: DuckDB's function {@code query} refuses all other statements, and several. */
    static String reading(String query) {
        return "SELECT * FROM query(%s)".formatted(text(query));
    }

    /** What went wrong, without any value of the data: only messages on the text of a query and on files are passed on. */
    static String reason(SQLException trouble) {
        String line = String.valueOf(trouble.getMessage()).lines().findFirst().orElse("");
        int colon = line.indexOf(": ");
        String kind = colon < 0 ? "" : line.substring(0, colon);
        return switch (kind) {
            case "Parser Error", "Binder Error", "Catalog Error", "IO Error", "Permission Error" -> line;
            case "Conversion Error" -> "a value cannot be converted as the query demands";
            default -> "DuckDB stopped" + (kind.isEmpty() ? "" : " with a %s".formatted(kind));
        };
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A name as SQL writes it, whatever is in it. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Text as SQL writes it. */
    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
