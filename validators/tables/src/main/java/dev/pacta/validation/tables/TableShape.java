/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.contract.Property;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table or view as the database describes it.
 *
 * @param name as the database writes it, with its schema
 * @param view whether it is a view
 */
record TableShape(TableName name, boolean view, List<TableColumn> columns) {
    TableShape {
        columns = List.copyOf(columns);
    }

    /** The column of a property: by its physical name, then by its name, exactly or but for the case of letters. */
    Optional<TableColumn> column(Property property) {
        return column(property.physicalName()).or(() -> column(property.name()));
    }

    /** The column of that name, exactly or but for the case of letters. */
    Optional<TableColumn> column(@Nullable String wanted) {
        Optional<TableColumn> exact =
                columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
        List<TableColumn> alike = columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(wanted))
                .toList();
        return exact.isPresent() || alike.size() != 1 ? exact : Optional.of(alike.get(0));
    }
}
