/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.validation.lake.Moment;
import dev.pacta.validation.lake.TableFolders;
import dev.pacta.validation.lake.TableSnapshot;
import dev.pacta.validation.lake.UnreadableTableFolderException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The files that a call names: one set of data. For a table in a folder its state is read once, so that all parts of a run see the same.
 *
 * @param table the state, when it is a table
 */
record FileSet(List<Path> files, @Nullable TableSnapshot table) {
    FileSet {
        files = List.copyOf(files);
    }

    static FileSet of(List<Path> files, Moment moment) throws UnreadableDataException {
        for (Path file : files) {
            if (TableFolders.format(file).isPresent()) {
                return table(files, file, moment);
            }
        }
        if (!moment.isNow()) {
            throw new UnreadableDataException(
                    files.get(0), "only Delta and Iceberg tables have snapshots, and this is none");
        }
        return new FileSet(files, null);
    }

    private static FileSet table(List<Path> files, Path table, Moment moment) throws UnreadableDataException {
        if (files.size() > 1) {
            throw new UnreadableDataException(
                    table, "this is a table, which is a set of data by itself; name it alone");
        }
        try {
            return new FileSet(files, TableFolders.read(table, moment));
        } catch (UnreadableTableFolderException unreadable) {
            throw new UnreadableDataException(table, String.valueOf(unreadable.getMessage()), unreadable);
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
