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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes a snapshot a view of DuckDB over exactly its live files: dead rows are left out, columns are called and typed as the table says. What
 * the statistics of the files prove is still proved by them.
 */
public final class SnapshotViews {
    /** The column of a located view that holds the file of a row. */
    public static final String FILE = "__pacta_file";
    /** The column of a located view that holds the number of a row in its file, from 0. */
    public static final String ROW = "__pacta_row";
    /** The column of a located view that is greater for the rows of a later file. */
    public static final String ORDER = "__pacta_order";

    private final Connection connection;
    private final TableSnapshot snapshot;
    private final String base;
    private final DeadRows dead;
    private final KeyDeletes keys;

    private SnapshotViews(Connection connection, TableSnapshot snapshot, String base) {
        this.connection = connection;
        this.snapshot = snapshot;
        this.base = base;
        this.dead = new DeadRows(connection, base + "__dead");
        this.keys = new KeyDeletes(connection, base, snapshot.matching());
    }

    /**
     * Makes the view. The connection must still be allowed to read the files, now and when the view is read, and its time zone must be UTC then.
     *
     * @param located whether each row has its place too, in the columns {@link #FILE}, {@link #ROW} and {@link #ORDER}, which come last
     */
    public static void create(Connection connection, String name, TableSnapshot snapshot, boolean located)
            throws SQLException, UnreadableTableFolderException {
        new SnapshotViews(connection, snapshot, name).create(name, located);
    }

    private void create(String name, boolean located) throws SQLException, UnreadableTableFolderException {
        String rows = snapshot.files().isEmpty() ? nothing(located) : all(located);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE VIEW %s AS %s".formatted(Sql.quoted(name), rows));
        }
    }

    private String nothing(boolean located) {
        String columns = snapshot.fields().stream()
                .map(field -> "CAST(NULL AS %s) AS %s".formatted(field.type().sql(), Sql.quoted(field.name())))
                .collect(Collectors.joining(", "));
        String place = located ? ", '' AS %s, 0 AS %s, 0 AS %s".formatted(FILE, ROW, ORDER) : "";
        return "SELECT %s%s WHERE false".formatted(columns, place);
    }

    private String all(boolean located) throws SQLException, UnreadableTableFolderException {
        List<DataFile> files = snapshot.files();
        Map<Path, StoredField> schemas = StoredSchemas.read(
                connection, files.stream().map(DataFile::path).collect(Collectors.toCollection(LinkedHashSet::new)));
        Set<Integer> constants = new TreeSet<>();
        files.forEach(file -> constants.addAll(file.constants().keySet()));
        LiveTable live = new LiveTable(base + "__live", List.copyOf(constants));
        dead.add(files);
        keys.add(files);
        live.create(connection, files, keys);
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (DataFile file : files) {
            String select = select(file, schemas.get(file.path()), live, located);
            groups.computeIfAbsent(select, same -> new ArrayList<>())
                    .add(file.path().toString());
        }
        List<String> parts = new ArrayList<>();
        long before = 0;
        for (Map.Entry<String, List<String>> group : groups.entrySet()) {
            parts.add(group.getKey()
                    .replace("\u0000", Sql.texts(group.getValue()))
                    .replace("\u0001", String.valueOf(before)));
            before += group.getValue().size();
        }
        return String.join(" UNION ALL ", parts);
    }

    /** The rows of one file; files with the same words are read together. */
    private String select(DataFile file, @Nullable StoredField root, LiveTable live, boolean located)
            throws UnreadableTableFolderException {
        if (root == null) {
            throw new UnreadableTableFolderException(
                    "%s has no schema".formatted(file.path().getFileName()));
        }
        Projection projection = Projection.of(file.path(), root, snapshot.matching());
        List<String> columns = new ArrayList<>();
        Map<Integer, String> expressions = new LinkedHashMap<>();
        for (int place = 0; place < snapshot.fields().size(); place++) {
            LakeField field = snapshot.fields().get(place);
            String value = file.constants().containsKey(place)
                    ? live.constant(place, field)
                    : projection.column(field, root, "f");
            columns.add(value + " AS " + Sql.quoted(field.name()));
            expressions.put(field.id(), value);
        }
        if (located) {
            columns.add("f.%s AS %s".formatted(FILE, FILE));
            columns.add("f.file_row_number AS " + ROW);
            columns.add("\u0001 + f.file_index::BIGINT AS " + ORDER);
        }
        List<String> conditions = new ArrayList<>(dead.conditions(file));
        conditions.addAll(keys.conditions(file, key -> {
            String value = expressions.get(key.id());
            return value == null ? projection.column(key, root, "f") : value;
        }));
        boolean places = located || !conditions.isEmpty();
        refuseTakenName(file, root, places);
        boolean joined = !file.constants().isEmpty() || !file.deletes().isEmpty();
        return "SELECT %s FROM read_parquet(\u0000, hive_partitioning = false, union_by_name = false, filename = '%s'%s) f%s%s"
                .formatted(
                        String.join(", ", columns),
                        FILE,
                        places ? ", file_row_number = true" : "",
                        joined ? " JOIN %s l ON l.file = f.%s".formatted(live.sql(), FILE) : "",
                        conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions));
    }

    private static void refuseTakenName(DataFile file, StoredField root, boolean places)
            throws UnreadableTableFolderException {
        boolean taken = root.children().stream()
                .anyMatch(column -> column.name().equalsIgnoreCase(FILE)
                        || places && column.name().equalsIgnoreCase("file_row_number")
                        || places && column.name().equalsIgnoreCase("file_index"));
        if (taken) {
            throw new UnreadableTableFolderException(
                    "%s has a column called file_row_number, file_index or %s, which stand for the place of a row here"
                            .formatted(file.path().getFileName(), FILE));
        }
    }
}
