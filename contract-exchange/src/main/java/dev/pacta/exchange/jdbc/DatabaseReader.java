/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.jdbc;

import dev.pacta.exchange.table.Column;
import dev.pacta.exchange.table.Table;
import dev.pacta.exchange.table.Table.ForeignKey;
import dev.pacta.exchange.table.TableDraft;
import dev.pacta.exchange.types.DataType;
import dev.pacta.exchange.types.TypeText;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the catalog: the standard metadata, and from the product itself what they do not tell. Not thread-safe. */
final class DatabaseReader {
    private final Connection connection;
    private final Product product;
    private final @Nullable String schema;
    private final @Nullable String only;
    private final Map<String, TableDraft> tables = new TreeMap<>();
    private final Map<String, String> types = new HashMap<>();

    DatabaseReader(Connection connection, Product product, @Nullable String schema, @Nullable String only) {
        this.connection = connection;
        this.product = product;
        this.schema = schema;
        this.only = only;
    }

    List<Table> tables() throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        query(
                product.types(),
                row -> types.put(key(row.getString(1), row.getString(2)) + "." + row.getString(3), row.getString(4)));
        find(metadata);
        columns(metadata);
        for (TableDraft table : tables.values()) {
            primaryKey(metadata, table);
            foreignKeys(metadata, table);
        }
        query(product.checks(), row -> with(row, table -> table.check(row.getString(3))));
        uniques();
        return tables.values().stream()
                .filter(TableDraft::hasColumns)
                .map(TableDraft::build)
                .toList();
    }

    private void find(DatabaseMetaData metadata) throws SQLException {
        try (ResultSet rows = metadata.getTables(connection.getCatalog(), schema, only == null ? "%" : only, null)) {
            while (rows.next()) {
                String type = Objects.requireNonNullElse(rows.getString("TABLE_TYPE"), "")
                        .toLowerCase(Locale.ROOT);
                String in = rows.getString("TABLE_SCHEM");
                boolean wanted = (type.contains("table") || type.contains("view")) && !type.contains("system");
                if (!wanted || Product.isSystem(in)) {
                    continue;
                }
                TableDraft table = new TableDraft(in, rows.getString("TABLE_NAME"));
                table.kind(type.contains("view") ? "view" : "table");
                String remarks = rows.getString("REMARKS");
                table.comment(remarks == null || remarks.isBlank() ? null : remarks);
                tables.put(key(in, table.name()), table);
            }
        }
    }

    private void columns(DatabaseMetaData metadata) throws SQLException {
        try (ResultSet rows = metadata.getColumns(connection.getCatalog(), schema, only == null ? "%" : only, "%")) {
            while (rows.next()) {
                TableDraft table = tables.get(key(rows.getString("TABLE_SCHEM"), rows.getString("TABLE_NAME")));
                if (table != null) {
                    table.column(column(rows));
                }
            }
        }
    }

    private Column column(ResultSet row) throws SQLException {
        String name = row.getString("COLUMN_NAME");
        String told = types.get(key(row.getString("TABLE_SCHEM"), row.getString("TABLE_NAME")) + "." + name);
        String written = told != null ? told : written(row);
        DataType type = product.dialect().parse(written);
        TypeText usual = product.dialect().print(type);
        String remarks = row.getString("REMARKS");
        return new Column(
                name,
                type,
                usual.loss() == null ? usual.text() : written,
                row.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls,
                row.getString("COLUMN_DEF"),
                remarks == null || remarks.isBlank() ? null : remarks);
    }

    /** The type's name with its length or digits, as far as the standard metadata go. */
    private static String written(ResultSet row) throws SQLException {
        String name = row.getString("TYPE_NAME");
        int size = row.getInt("COLUMN_SIZE");
        int digits = row.getInt("DECIMAL_DIGITS");
        String upper = name.toUpperCase(Locale.ROOT);
        if (name.contains("(") || size <= 0) {
            return name;
        }
        if (upper.contains("CHAR") || upper.contains("BINARY") || upper.equals("RAW")) {
            return size > 1_000_000_000 ? name : name + "(" + size + ")";
        }
        boolean exact = upper.equals("DECIMAL") || upper.equals("NUMERIC") || upper.equals("NUMBER");
        return exact ? "%s(%d,%d)".formatted(name, size, digits) : name;
    }

    private void primaryKey(DatabaseMetaData metadata, TableDraft table) throws SQLException {
        Map<Integer, String> columns = new TreeMap<>();
        try (ResultSet rows = metadata.getPrimaryKeys(connection.getCatalog(), table.schema(), table.name())) {
            while (rows.next()) {
                columns.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        if (!columns.isEmpty()) {
            table.primaryKey(List.copyOf(columns.values()));
        }
    }

    private void foreignKeys(DatabaseMetaData metadata, TableDraft table) throws SQLException {
        Map<String, List<String[]>> keys = new LinkedHashMap<>();
        try (ResultSet rows = metadata.getImportedKeys(connection.getCatalog(), table.schema(), table.name())) {
            while (rows.next()) {
                boolean first = rows.getInt("KEY_SEQ") == 1;
                // Rows of two keys to one table are mixed; only without names is the order all there is.
                String named = rows.getString("FK_NAME");
                String name = named != null ? named : "key" + (first ? keys.size() : keys.size() - 1);
                keys.computeIfAbsent(name, key -> new ArrayList<>()).add(new String[] {
                    rows.getString("FKCOLUMN_NAME"), rows.getString("PKTABLE_NAME"), rows.getString("PKCOLUMN_NAME")
                });
            }
        } catch (SQLFeatureNotSupportedException without) {
            return;
        }
        for (List<String[]> parts : keys.values()) {
            table.foreignKey(new ForeignKey(
                    parts.stream().map(part -> part[0]).toList(),
                    parts.get(0)[1],
                    parts.stream().map(part -> part[2]).toList()));
        }
    }

    private void uniques() throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Map<String, TableDraft> owners = new HashMap<>();
        query(
                product.uniques(),
                row -> with(row, table -> {
                    String name = key(row.getString(1), row.getString(2)) + "." + row.getString(3);
                    columns.computeIfAbsent(name, key -> new ArrayList<>()).add(row.getString(4));
                    owners.put(name, table);
                }));
        for (Map.Entry<String, List<String>> unique : columns.entrySet()) {
            Objects.requireNonNull(owners.get(unique.getKey())).unique(unique.getValue());
        }
    }

    private void with(ResultSet row, TableUse use) throws SQLException {
        TableDraft table = tables.get(key(row.getString(1), row.getString(2)));
        if (table != null) {
            use.accept(table);
        }
    }

    private void query(@Nullable String sql, RowUse use) throws SQLException {
        if (sql == null) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                use.accept(rows);
            }
        }
    }

    private static String key(@Nullable String schema, String table) {
        return Objects.requireNonNullElse(schema, "") + "." + table;
    }

    private interface RowUse {
        void accept(ResultSet row) throws SQLException;
    }

    private interface TableUse {
        void accept(TableDraft table) throws SQLException;
    }
}
