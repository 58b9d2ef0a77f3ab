/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The columns of a file that declares their types, held against the contract before any row is read. */
final class StoredColumns {
    /** The type of a column that holds nothing. */
    static final String NOTHING = "\"NULL\"";

    private StoredColumns() {}

    /**
     * What the contract calls the columns, in their order.
     *
     * @param stored the columns and their types, as DuckDB calls them
     * @throws UnreadableDataException when a type cannot hold what the contract says, or a required column is missing
     */
    static List<String> names(Path file, Map<String, String> stored, SchemaObject object)
            throws UnreadableDataException {
        Map<String, Property> known = byColumn(object);
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, String> column : stored.entrySet()) {
            Property property = known.get(column.getKey());
            names.add(property == null ? column.getKey() : property.name());
            if (property == null || holds(column.getValue(), property)) {
                continue;
            }
            throw new UnreadableDataException(
                    file,
                    "the column '%s' is %s, the contract says %s"
                            .formatted(
                                    column.getKey(),
                                    column.getValue(),
                                    property.logicalType().text()));
        }
        requireAll(file, new LinkedHashSet<>(names), object);
        return names;
    }

    private static boolean holds(String columnType, Property property) {
        return columnType.equals(NOTHING) || ColumnTypes.fits(columnType, property);
    }

    static void requireAll(Path file, Set<String> names, SchemaObject object) throws UnreadableDataException {
        for (Property property : object.properties()) {
            if (property.required() && !names.contains(property.name())) {
                throw new UnreadableDataException(
                        file,
                        "the column '%s', which '%s' requires, is missing; the file has %s"
                                .formatted(property.name(), object.name(), String.join(", ", names)));
            }
        }
    }

    /** The column of a property: by its name, else by its physical name; empty for none. */
    static String name(SchemaObject object, String property, Set<String> columns) {
        String physical = object.property(property).map(Property::physicalName).orElse(null);
        return !columns.contains(property) && physical != null ? physical : property;
    }

    /** The properties by what their columns may be called, large or small; the first in the contract where several could be meant. */
    static Map<String, Property> byColumn(SchemaObject object) {
        Map<String, Property> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Property property : object.properties()) {
            if (property.physicalName() != null) {
                known.putIfAbsent(property.physicalName(), property);
            }
            known.putIfAbsent(property.name(), property);
        }
        return known;
    }
}
