/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.exchange.types.DataType;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the database says of its tables: the standard metadata, and from the product itself the types, which those cut short. For one thread. */
final class TableCatalog {
    private final Connection connection;
    private final SqlDialect dialect;

    TableCatalog(Connection connection, SqlDialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** A table in the catalog. */
    private record Entry(@Nullable String catalog, @Nullable String schema, String table, boolean view) {
        TableName name() {
            List<String> parts = new ArrayList<>();
            if (schema != null && !schema.isEmpty()) {
                parts.add(schema);
            } else if (catalog != null && !catalog.isEmpty()) {
                parts.add(catalog);
            }
            parts.add(table);
            return new TableName(parts);
        }
    }

    /** Finds a table or view: exactly, else but for the case of letters; nothing when there is none or more than one. */
    Optional<TableShape> find(TableName wanted) throws SQLException {
        List<Entry> exact = entries(wanted, false);
        List<Entry> found = exact.isEmpty() ? entries(wanted, true) : exact;
        List<Entry> here = found.size() > 1 && wanted.parts().size() == 1 ? inCurrentSchema(found) : found;
        if (here.size() != 1) {
            return Optional.empty();
        }
        Entry entry = here.get(0);
        return Optional.of(new TableShape(entry.name(), entry.view(), columns(entry)));
    }

    private List<Entry> inCurrentSchema(List<Entry> found) throws SQLException {
        String schema = connection.getSchema();
        return found.stream()
                .filter(entry -> Objects.equals(entry.schema(), schema))
                .toList();
    }

    private List<Entry> entries(TableName wanted, boolean anyCase) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        String pattern = anyCase ? "%" : escaped(wanted.table(), metadata.getSearchStringEscape());
        List<Entry> entries = new ArrayList<>();
        boolean named = wanted.parts().size() > 1;
        String catalog = named && dialect.callsSchemasCatalogs() ? null : connection.getCatalog();
        try (ResultSet rows = metadata.getTables(catalog, null, pattern, null)) {
            while (rows.next()) {
                String type = Objects.requireNonNullElse(rows.getString("TABLE_TYPE"), "")
                        .toLowerCase(Locale.ROOT);
                Entry entry = new Entry(
                        rows.getString("TABLE_CAT"),
                        rows.getString("TABLE_SCHEM"),
                        rows.getString("TABLE_NAME"),
                        type.contains("view"));
                if ((type.contains("table") || type.contains("view")) && matches(entry, wanted, anyCase)) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    private static String escaped(String name, String escape) {
        return escape.isEmpty()
                ? name
                : name.replace(escape, escape + escape)
                        .replace("_", escape + "_")
                        .replace("%", escape + "%");
    }

    private static boolean matches(Entry entry, TableName wanted, boolean anyCase) {
        List<String> parts = wanted.parts();
        if (!same(entry.table(), wanted.table(), anyCase)) {
            return false;
        }
        if (parts.size() == 1) {
            return true;
        }
        String within = entry.schema() == null || entry.schema().isEmpty() ? entry.catalog() : entry.schema();
        boolean schema = same(within, parts.get(parts.size() - 2), anyCase);
        return schema && (parts.size() == 2 || same(entry.catalog(), parts.get(0), anyCase));
    }

    private static boolean same(@Nullable String found, String wanted, boolean anyCase) {
        return anyCase ? wanted.equalsIgnoreCase(found) : wanted.equals(found);
    }

    private List<TableColumn> columns(Entry entry) throws SQLException {
        Optional<String> own = dialect.columnTypes();
        if (own.isPresent()) {
            String schema = dialect.callsSchemasCatalogs() ? entry.catalog() : entry.schema();
            return asked(own.get(), String.valueOf(schema), entry.table());
        }
        List<TableColumn> columns = new ArrayList<>();
        DatabaseMetaData metadata = connection.getMetaData();
        String escape = metadata.getSearchStringEscape();
        String schema = entry.schema() == null ? null : escaped(entry.schema(), escape);
        try (ResultSet rows = metadata.getColumns(entry.catalog(), schema, escaped(entry.table(), escape), "%")) {
            while (rows.next()) {
                String written = written(rows);
                columns.add(new TableColumn(rows.getString("COLUMN_NAME"), written, type(written)));
            }
        }
        return columns;
    }

    private List<TableColumn> asked(String sql, String schema, String table) throws SQLException {
        List<TableColumn> columns = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, schema);
            statement.setString(2, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(new TableColumn(rows.getString(1), rows.getString(2), type(rows.getString(3))));
                }
            }
        }
        return columns;
    }

    private DataType type(String written) {
        return dialect.types().parse(written);
    }

    /** The type's name with its length or digits, as far as the standard metadata go. */
    private static String written(ResultSet row) throws SQLException {
        String name = row.getString("TYPE_NAME");
        int size = row.getInt("COLUMN_SIZE");
        String upper = name.toUpperCase(Locale.ROOT);
        if (name.contains("(") || name.endsWith("]") || size <= 0 || size > 1_000_000) {
            return name;
        }
        if (upper.contains("CHAR")) {
            return name + "(" + size + ")";
        }
        boolean exact = upper.equals("DECIMAL") || upper.equals("NUMERIC") || upper.equals("NUMBER");
        return exact ? "%s(%d,%d)".formatted(name, size, row.getInt("DECIMAL_DIGITS")) : name;
    }
}
