/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import dev.pacta.validation.bucket.BucketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the tables in folders and reads their snapshots. Safe for many threads. */
public final class TableFolders {
    private TableFolders() {}

    /** What kind of table is there: in this folder, or described by this metadata file of Iceberg. Nothing when there is none. */
    public static Optional<TableFormat> format(Path place) {
        if (Files.isDirectory(place.resolve("_delta_log"))) {
            return Optional.of(TableFormat.DELTA);
        }
        return IcebergMetadata.isThere(place) ? Optional.of(TableFormat.ICEBERG) : Optional.empty();
    }

    /** Whether a table is meant: one that is there, or whatever is at an address in a bucket. */
    public static boolean isMeant(Path place) {
        return BucketAddress.of(place).isPresent() || format(place).isPresent();
    }

    /**
     * Reads a state of the table.
     *
     * @throws UnreadableTableFolderException when it has no such state, is broken, or has features that are not known here
     */
    public static TableSnapshot read(Path place, Moment moment) throws UnreadableTableFolderException {
        TableFormat format = format(place)
                .orElseThrow(() -> new UnreadableTableFolderException(
                        "%s is no table: it has neither the folder _delta_log nor metadata/*.metadata.json"
                                .formatted(place)));
        TableSnapshot snapshot = plan(format, place, moment, TableFiles.HERE);
        for (Path file : snapshot.reads()) {
            if (!Files.isRegularFile(file)) {
                throw new UnreadableTableFolderException(
                        "the table's file '…/%s' is missing".formatted(file.getFileName()));
            }
        }
        return snapshot;
    }

    /** Finds out which files are alive, without a look at them. */
    static TableSnapshot plan(TableFormat format, Path place, Moment moment, TableFiles files)
            throws UnreadableTableFolderException {
        TableSnapshot snapshot = switch (format) {
            case DELTA -> DeltaTable.read(place, moment, files);
            case ICEBERG -> IcebergTable.read(place, moment, files);
        };
        NameCollisions.refuse(snapshot.fields());
        return snapshot;
    }
}
