/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.validation.json.PersonalTally;
import dev.pacta.validation.lake.SnapshotViews;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Parquet files as one table of DuckDB in which each row has its place, and the rows in it that are marked to be looked at. Not thread-safe.
 */
final class LocatedTable implements AutoCloseable {
    private static final String NAME = "rows";
    private static final String MARKS = "__pacta_marks";
    private static final String VALUES = "__pacta_values";
    private static final int FIRST_ROWS = 20_000;
    private static final int FEW_VALUES = 64;
    private static final String SUSPECTS = "__pacta_suspects";

    private static final long WIDEST_BITMAP = 1L << 31;

    private final DataTables tables;
    private final FileSet files;
    private final Map<String, String> types;

    private LocatedTable(DataTables tables, FileSet files) throws SQLException {
        this.tables = tables;
        this.files = files;
        this.types = new LinkedHashMap<>(tables.types(NAME));
        for (String place : List.of(SnapshotViews.FILE, SnapshotViews.ROW, SnapshotViews.ORDER)) {
            types.remove(place);
        }
    }

    /** @throws SQLException also when the files are not alike, so that they are no single table */
    static LocatedTable open(FileSet files) throws SQLException {
        DataTables tables = DataTables.open();
        try {
            tables.addLocated(NAME, files);
            tables.lock(files);
            tables.execute("CREATE TEMP TABLE %s (o BIGINT, r BIGINT)".formatted(MARKS));
            LocatedTable located = new LocatedTable(tables, files);
            located.refuseUnlike();
            return located;
        } catch (SQLException unreadable) {
            tables.close();
            throw unreadable;
        }
    }

    private void refuseUnlike() throws SQLException {
        if (files.table() != null) {
            return;
        }
        for (Map<String, String> each : tables.typesOfEach(files.files())) {
            if (!List.copyOf(each.entrySet()).equals(List.copyOf(types.entrySet()))) {
                throw new SQLException("the files have different columns");
            }
        }
        boolean taken = types.keySet().stream().anyMatch(LocatedTable::isPlace);
        boolean pattern =
                files.files().stream().anyMatch(file -> file.toString().matches("(?s).*[*?\\[].*"));
        if (taken || pattern) {
            throw new SQLException("the place of a row cannot be told");
        }
    }

    /** Whether DuckDB or a view of ours calls the place of a row so. */
    private static boolean isPlace(String column) {
        String name = column.toLowerCase(Locale.ROOT);
        return name.equals("file_row_number") || name.equals("file_index") || name.startsWith("__pacta_");
    }

    /** The columns and their types, as DuckDB calls them. */
    Map<String, String> types() {
        return types;
    }

    long rows() throws SQLException {
        return number("SELECT count(*) FROM " + NAME);
    }

    /** How many values a column has. */
    long values(String column) throws SQLException {
        return number("SELECT count(%s) FROM %s".formatted(DataTables.quoted(column), NAME));
    }

    private long about(String expression) throws SQLException {
        return number("SELECT %s FROM %s".formatted(expression, NAME));
    }

    boolean any(String condition) throws SQLException {
        return number("SELECT count(*) FROM (SELECT 1 FROM %s WHERE %s LIMIT 1)".formatted(NAME, condition)) > 0;
    }

    private long number(String query) throws SQLException {
        try (Statement statement = tables.statement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Marks the rows in which a condition holds. */
    void mark(String condition) throws SQLException {
        tables.execute("INSERT INTO %s SELECT %s, %s FROM %s WHERE %s"
                .formatted(MARKS, SnapshotViews.ORDER, SnapshotViews.ROW, NAME, condition));
    }

    /**
     * Marks the rows in which a condition on one column holds. Patterns are asked of each row that has a value, however often it is the same;
     * so of a column that seems to have few values these are asked first.
     */
    void mark(String column, String condition) throws SQLException {
        boolean pattern = condition.contains("regexp_matches");
        if (!pattern || !seemsToHaveFewValues(column) || anyOfValues(column, condition)) {
            mark(condition);
        }
    }

    private boolean seemsToHaveFewValues(String column) throws SQLException {
        String first = "SELECT %s AS c FROM %s LIMIT %d".formatted(DataTables.quoted(column), NAME, FIRST_ROWS);
        return number("SELECT count(DISTINCT c) FROM (%s)".formatted(first)) <= FEW_VALUES;
    }

    private boolean anyOfValues(String column, String condition) throws SQLException {
        // A table of its own: DuckDB would put a condition on a subquery to each row again.
        tables.execute("CREATE OR REPLACE TEMP TABLE %s AS SELECT DISTINCT %s FROM %s"
                .formatted(VALUES, DataTables.quoted(column), NAME));
        return number("SELECT count(*) FROM %s WHERE %s".formatted(VALUES, condition)) > 0;
    }

    /**
     * Marks the rows in which one of some conditions on a column holds, unless there are too many of them.
     *
     * @return whether they are marked
     */
    boolean markIfFew(String column, List<String> conditions, long most) throws SQLException {
        String any = conditions.stream().map("(%s)"::formatted).collect(Collectors.joining(" OR "));
        if (seemsToHaveFewValues(column) && !anyOfValues(column, any)) {
            return true;
        }
        tables.execute("CREATE OR REPLACE TEMP TABLE %s AS SELECT %s AS o, %s AS r FROM %s WHERE %s LIMIT %d"
                .formatted(SUSPECTS, SnapshotViews.ORDER, SnapshotViews.ROW, NAME, any, most + 1));
        if (number("SELECT count(*) FROM " + SUSPECTS) > most) {
            return false;
        }
        tables.execute("INSERT INTO %s SELECT o, r FROM %s".formatted(MARKS, SUSPECTS));
        return true;
    }

    /** Marks the rows whose values in these columns are there more than once; a null is not compared. */
    void markRepeats(List<String> columns) throws SQLException {
        if (columns.size() == 1 && isEachNumberNew(columns.get(0))) {
            return;
        }
        String repeated =
                "SELECT %s FROM %s GROUP BY ALL HAVING count(*) > 1".formatted(together(columns), known(columns));
        tables.execute("INSERT INTO %s SELECT %s, %s FROM %s SEMI JOIN (%s) USING (%s)"
                .formatted(MARKS, SnapshotViews.ORDER, SnapshotViews.ROW, NAME, repeated, together(columns)));
    }

    /** How many rows repeat the values that an earlier one has in these columns; a null is not compared. */
    long repeats(List<String> columns) throws SQLException {
        return number("SELECT coalesce(sum(n - 1), 0) FROM (SELECT count(*) AS n FROM %s GROUP BY %s)"
                .formatted(known(columns), together(columns)));
    }

    private static String together(List<String> columns) {
        return columns.stream().map(DataTables::quoted).collect(Collectors.joining(", "));
    }

    /** The rows that have a value in each of the columns. */
    private static String known(List<String> columns) {
        return columns.stream()
                .map(column -> DataTables.quoted(column) + " IS NOT NULL")
                .collect(Collectors.joining(" AND ", NAME + " WHERE ", ""));
    }

    /** Whether no whole number of a column is there twice, found out with a bit for each number of a narrow range; no is no answer. */
    private boolean isEachNumberNew(String column) throws SQLException {
        long values = values(column);
        boolean whole = types.getOrDefault(column, "").matches("U?(TINYINT|SMALLINT|INTEGER)|BIGINT");
        if (!whole || values == 0) {
            return false;
        }
        String name = DataTables.quoted(column);
        long least = about("min(%s)".formatted(name));
        long greatest = about("max(%s)".formatted(name));
        long width = greatest - least;
        return width >= 0
                && width < WIDEST_BITMAP
                && width / Byte.SIZE <= values * Long.BYTES
                && about("bit_count(bitstring_agg(%s, %d, %d))".formatted(name, least, greatest)) == values;
    }

    /** Marks rows by their places. */
    void mark(Places places) throws SQLException {
        try (DuckDBAppender appender =
                tables.connection().unwrap(DuckDBConnection.class).createAppender("temp", "main", MARKS)) {
            for (int at = 0; at < places.size(); at++) {
                appender.beginRow();
                appender.append(places.order(at));
                appender.append(places.row(at));
                appender.endRow();
            }
        }
    }

    /** How many rows are marked. */
    long marked() throws SQLException {
        return number("SELECT count(*) FROM (SELECT DISTINCT o, r FROM %s)".formatted(MARKS));
    }

    /** The numbers of the files with marked rows, in order. */
    List<Long> markedFiles() throws SQLException {
        List<Long> marked = new ArrayList<>();
        try (Statement statement = tables.statement();
                ResultSet orders = statement.executeQuery("SELECT DISTINCT o FROM %s ORDER BY o".formatted(MARKS))) {
            while (orders.next()) {
                marked.add(orders.getLong(1));
            }
        }
        return marked;
    }

    /** Takes rows, with the values of some columns. */
    interface Visitor {
        void row(Map<String, @Nullable Object> values, Place place) throws IOException;
    }

    /**
     * Where a row is.
     *
     * @param order the number of the file, from 0
     * @param row its number in the file, from 0
     * @param file its name, for the files of a table in a folder
     */
    record Place(long order, long row, @Nullable String file) {}

    /** Reads all rows, in order. */
    void readAll(Map<String, String> columns, Visitor visitor) throws SQLException, IOException {
        read(columns, NAME, visitor);
    }

    /**
     * Reads the marked rows, in order.
     *
     * @param columns what each stored column is called in a record
     * @param order of the only file to read; nothing for all
     */
    void readMarked(Map<String, String> columns, @Nullable Long order, Visitor visitor)
            throws SQLException, IOException {
        String places = "t.%s = m.o AND t.%s = m.r".formatted(SnapshotViews.ORDER, SnapshotViews.ROW);
        String part = order == null ? "" : " WHERE t.%s = %d".formatted(SnapshotViews.ORDER, order);
        String marked = "%s t SEMI JOIN %s m ON %s%s ORDER BY t.%s, t.%s"
                .formatted(NAME, MARKS, places, part, SnapshotViews.ORDER, SnapshotViews.ROW);
        read(columns, marked, visitor);
    }

    private void read(Map<String, String> columns, String from, Visitor visitor) throws SQLException, IOException {
        boolean named = files.table() != null;
        List<String> selected = new ArrayList<>(
                columns.keySet().stream().map(DataTables::quoted).toList());
        selected.add(SnapshotViews.ORDER);
        selected.add(SnapshotViews.ROW);
        if (named) {
            selected.add(SnapshotViews.FILE);
        }
        String[] names = columns.values().toArray(String[]::new);
        try (Statement statement = tables.statement();
                ResultSet rows =
                        statement.executeQuery("SELECT %s FROM %s".formatted(String.join(", ", selected), from))) {
            while (rows.next()) {
                Place place = new Place(
                        rows.getLong(names.length + 1),
                        rows.getLong(names.length + 2),
                        named ? rows.getString(names.length + 3) : null);
                visitor.row(RowSource.record(rows, names), place);
            }
        }
    }

    /** The least or the greatest value of a column as a record has it; nothing when it has no values. */
    @Nullable
    Object extreme(String column, boolean greatest) throws SQLException {
        String question = "SELECT %s(%s) FROM %s".formatted(greatest ? "max" : "min", DataTables.quoted(column), NAME);
        try (Statement statement = tables.statement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return ColumnTypes.toPlain(rows.getObject(1));
        }
    }

    /** Whether a letter stands in any value of a column of text. */
    boolean hasLetters(String column) throws SQLException {
        String name = DataTables.quoted(column);
        if (any("regexp_matches(%s, '[A-Za-z]')".formatted(name))) {
            return true;
        }
        String other = "SELECT %s FROM %s WHERE regexp_matches(%s, '[^\\x00-\\x7F]')".formatted(name, NAME, name);
        PersonalTally tally = new PersonalTally();
        try (Statement statement = tables.statement();
                ResultSet texts = statement.executeQuery(other)) {
            while (!tally.isProse() && texts.next()) {
                tally.seeText(texts.getString(1));
            }
        }
        return tally.isProse();
    }

    @Override
    public void close() throws SQLException {
        tables.close();
    }
}
