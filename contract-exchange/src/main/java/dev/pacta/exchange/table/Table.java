/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.table;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table with what it promises.
 *
 * @param schema what stands before its name, if anything
 * @param kind {@code table} or {@code view}
 * @param uniques lists of columns, each list unique together
 * @param checks conditions, as written
 * @param partitions columns that the data is divided by
 * @param watermarks of a stream: by column, how late its times may be
 */
public record Table(
        @Nullable String schema,
        String name,
        String kind,
        @Nullable String comment,
        List<Column> columns,
        List<String> primaryKey,
        List<List<String>> uniques,
        List<ForeignKey> foreignKeys,
        List<String> checks,
        List<String> partitions,
        Map<String, String> watermarks) {
    public Table {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        uniques = List.copyOf(uniques);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
        partitions = List.copyOf(partitions);
        watermarks = Map.copyOf(watermarks);
    }

    /**
     * A reference to another table.
     *
     * @param referred none when it is that table's primary key
     */
    public record ForeignKey(List<String> columns, String table, List<String> referred) {
        public ForeignKey {
            columns = List.copyOf(columns);
            referred = List.copyOf(referred);
        }
    }
}
