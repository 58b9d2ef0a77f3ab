/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.validation.bucket.BucketAddress;
import dev.pacta.validation.lake.BucketTable;
import dev.pacta.validation.lake.TableFolders;
import dev.pacta.validation.lake.TableSnapshot;
import dev.pacta.validation.lake.UnreadableTableFolderException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files that a call names: one set of data. The state of a table is read once, so that all parts of a run see the same.
 *
 * @param table the state, when it is a table
 * @param remote the table, when it is in a bucket; its rows have to be brought before they are read
 */
record FileSet(
        List<Path> files,
        @Nullable TableSnapshot table,
        @Nullable BucketTable remote) implements AutoCloseable {
    FileSet {
        files = List.copyOf(files);
    }

    FileSet(List<Path> files, @Nullable TableSnapshot table) {
        this(files, table, null);
    }

    /** @throws IOException when the storage of a table in a bucket does not work */
    static FileSet of(List<Path> files, FileSettings settings) throws UnreadableDataException, IOException {
        for (Path file : files) {
            if (TableFolders.isMeant(file)) {
                return table(files, file, settings);
            }
        }
        if (!settings.moment().isNow()) {
            throw new UnreadableDataException(
                    files.get(0), "only Delta and Iceberg tables have snapshots, and this is none");
        }
        return new FileSet(files, null);
    }

    private static FileSet table(List<Path> files, Path table, FileSettings settings)
            throws UnreadableDataException, IOException {
        if (files.size() > 1) {
            throw new UnreadableDataException(
                    table, "this is a table, which is a set of data by itself; name it alone");
        }
        try {
            Optional<BucketAddress> address = BucketAddress.of(table);
            if (address.isEmpty()) {
                return new FileSet(files, TableFolders.read(table, settings.moment()));
            }
            BucketTable remote = BucketTable.open(
                    address.get(), settings.moment(), settings.buckets().get());
            return new FileSet(files, remote.snapshot(), remote);
        } catch (IllegalArgumentException settingsWrong) {
            throw new UnreadableDataException(table, String.valueOf(settingsWrong.getMessage()), settingsWrong);
        } catch (UnreadableTableFolderException unreadable) {
            throw new UnreadableDataException(table, String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    /**
     * Sees to it that the rows can be read.
     *
     * @param part of the table; only its files and columns are needed
     */
    void bring(TableSnapshot part) throws UnreadableDataException, IOException {
        if (remote != null) {
            try {
                remote.bring(part);
            } catch (UnreadableTableFolderException unreadable) {
                throw new UnreadableDataException(files.get(0), String.valueOf(unreadable.getMessage()), unreadable);
            }
        }
    }

    /** Brings all that it has. */
    FileSet brought() throws UnreadableDataException, IOException {
        if (table != null) {
            bring(table);
        }
        return this;
    }

    /** Gives back the room that a part took. */
    void release(TableSnapshot part) throws IOException {
        if (remote != null) {
            remote.release(part);
        }
    }

    @Override
    public void close() throws IOException {
        if (remote != null) {
            remote.close();
        }
    }

    /** Whether all is Parquet, whose statistics prove things. */
    boolean isParquet() {
        return table != null
                || files.stream()
                        .allMatch(file -> file.getFileName()
                                .toString()
                                .toLowerCase(Locale.ROOT)
                                .endsWith(".parquet"));
    }

    /** Every file that is read. */
    List<Path> reads() {
        return table == null ? files : table.reads();
    }
}
