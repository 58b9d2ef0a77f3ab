/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.contract.odcs.JsonText;
import dev.pacta.validation.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The marked rows of one file, or of a table in a folder, as records with their places. */
final class MarkedRows implements RecordSource {
    /** Hears of each row before it is checked. */
    interface Watcher {
        void row(Map<String, @Nullable Object> values, LocatedTable.Place place);
    }

    private final LocatedTable table;
    private final Map<String, String> columns;
    private final Path file;
    private final @Nullable Long order;
    private final boolean written;
    private final Watcher watcher;

    /**
     * @param order the number of the file; nothing for a table
     * @param written whether the records may be written out, for the quarantine
     */
    MarkedRows(
            LocatedTable table,
            Map<String, String> columns,
            Path file,
            @Nullable Long order,
            boolean written,
            Watcher watcher) {
        this.table = table;
        this.columns = columns;
        this.file = file;
        this.order = order;
        this.written = written;
        this.watcher = watcher;
    }

    @Override
    public void readAll(Sink sink) throws IOException, UnreadableDataException {
        try {
            table.readMarked(columns, order, (values, place) -> {
                watcher.row(values, place);
                sink.parsed(values, written ? JsonText.of(values) : "", location(place));
            });
        } catch (SQLException failure) {
            throw RowSource.unreadable(file, failure);
        }
    }

    private Location location(LocatedTable.Place place) {
        String source = place.file() == null ? file.toString() : RowSource.shown(file, place.file());
        return new Location(source, place.row() + 1, Location.Unit.ROW);
    }

    @Override
    public void close() {
        // The table is closed by whoever opened it.
    }
}
