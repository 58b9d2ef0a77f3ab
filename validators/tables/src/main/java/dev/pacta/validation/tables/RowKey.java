/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.validation.personal.Detectors;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What tells one row from another: the primary key of the contract, else that of the table. Immutable.
 *
 * @param columns none when neither has one
 * @param personal for each whether its values must not be shown
 */
record RowKey(List<TableColumn> columns, List<Boolean> personal) {
    private static final int LONGEST_SHOWN = 80;
    private static final String MASK = "***";

    RowKey {
        columns = List.copyOf(columns);
        personal = List.copyOf(personal);
    }

    static RowKey of(SchemaObject object, TableShape shape, Connection connection, SqlDialect dialect)
            throws SQLException {
        List<Property> parts = object.properties().stream()
                .filter(Property::primaryKey)
                .sorted(Comparator.comparingInt(Property::primaryKeyPosition))
                .toList();
        List<TableColumn> columns =
                parts.stream().flatMap(part -> shape.column(part).stream()).toList();
        List<TableColumn> found =
                columns.isEmpty() || columns.size() < parts.size() ? declared(shape, connection, dialect) : columns;
        List<Boolean> personal =
                found.stream().map(column -> isPersonal(object, shape, column)).toList();
        return new RowKey(found, personal);
    }

    private static boolean isPersonal(SchemaObject object, TableShape shape, TableColumn column) {
        return object.properties().stream()
                .filter(property -> shape.column(property).equals(Optional.of(column)))
                .anyMatch(property -> property.privacy().personal());
    }

    private static List<TableColumn> declared(TableShape shape, Connection connection, SqlDialect dialect)
            throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        TreeMap<Integer, TableColumn> columns = new TreeMap<>();
        List<String> parts = shape.name().parts();
        String within = parts.size() > 1 ? parts.get(parts.size() - 2) : null;
        boolean databases = dialect.callsSchemasCatalogs();
        try (ResultSet rows = metadata.getPrimaryKeys(
                databases ? within : connection.getCatalog(),
                databases ? null : within,
                shape.name().table())) {
            while (rows.next()) {
                int place = rows.getInt("KEY_SEQ");
                shape.column(rows.getString("COLUMN_NAME")).ifPresent(column -> columns.put(place, column));
            }
        }
        return List.copyOf(columns.values());
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    /** To be shown: {@code order_id=17}. */
    @Nullable
    String shown(List<@Nullable String> values) {
        List<String> parts = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            String value = values.get(at);
            boolean hidden = value != null && (personal.get(at) || Detectors.looksPersonal(value));
            String text = hidden ? MASK : String.valueOf(value);
            String cut = text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
            parts.add(columns.get(at).name() + "=" + cut);
        }
        return parts.isEmpty() ? null : parts.stream().collect(Collectors.joining(", "));
    }
}
