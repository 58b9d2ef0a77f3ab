/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.contract.LogicalType;
import dev.pacta.exchange.schema.PropertyDraft;
import dev.pacta.validation.scan.PersonalScan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks for personal data in a table: reads its rows through a cursor, all of them or a share. For one thread. */
public final class TableScan {
    private static final int FETCHED_AT_ONCE = 1_000;
    private static final int PROGRESS_EVERY = 20_000;
    private static final long MOST_SEED = 1_000_000_007;

    private TableScan() {}

    /**
     * Looks.
     *
     * @param part which rows
     * @param progress hears how many rows were read, now and then
     * @return the table's name as the database writes it
     * @throws UnreadableTableException when there is no such table, no such part can be taken, or the database fails
     */
    public static TableName read(
            Database database, TableName table, TablePart part, PersonalScan scan, Clock clock, LongConsumer progress)
            throws UnreadableTableException {
        try {
            TableShape shape = new TableCatalog(database.connection(), database.dialect())
                    .find(table)
                    .orElseThrow(() -> new UnreadableTableException(
                            "the database shows no table or view %s, or more than one of that name; name it with its schema"
                                    .formatted(table)));
            RowKey key = RowKey.of(
                    PropertyDraft.object(table.table(), null, false, List.of()),
                    shape,
                    database.connection(),
                    database.dialect());
            TableRows rows = PartOfTable.of(part, shape, key, database, clock.millis() % MOST_SEED);
            shape.columns().forEach(column -> scan.column(column.name()));
            read(database, rows, scan, progress);
            return shape.name();
        } catch (SQLException failure) {
            throw database.trouble("reading the table", failure);
        }
    }

    private static void read(Database database, TableRows rows, PersonalScan scan, LongConsumer progress)
            throws SQLException {
        List<ColumnReading> columns = rows.shape().columns().stream()
                .map(column -> new ColumnReading(column, LogicalType.UNSPECIFIED))
                .toList();
        String selected = columns.stream()
                .map(column -> database.dialect().read(column.column(), rows.column(column.column())))
                .collect(Collectors.joining(", "));
        try (Statement statement = database.statement()) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet found = statement.executeQuery("SELECT %s %s".formatted(selected, rows.from()))) {
                while (found.next()) {
                    Map<String, @Nullable Object> record = new LinkedHashMap<>();
                    for (int at = 0; at < columns.size(); at++) {
                        record.put(
                                columns.get(at).column().name(), columns.get(at).read(found, at + 1));
                    }
                    scan.accept(record);
                    if (scan.records() % PROGRESS_EVERY == 0) {
                        progress.accept(scan.records());
                    }
                }
            }
        }
    }
}
